"""Steps of core/store/migrations.py for accounts and for what the app sends itself."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def m013_accounts(db: "sqlite_utils.Database") -> None:
    """The person's accounts; what opens them lies in the keyring, never here."""
    db.execute("""
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            network TEXT NOT NULL,
            server TEXT NOT NULL,
            handle TEXT NOT NULL,
            name TEXT NOT NULL DEFAULT '',
            remote TEXT NOT NULL DEFAULT '',
            limits TEXT NOT NULL DEFAULT '{}',
            readers TEXT NOT NULL DEFAULT '[]',
            state TEXT NOT NULL,
            created TEXT NOT NULL,
            UNIQUE (network, server, handle)
        ) STRICT""")


def m014_sending(db: "sqlite_utils.Database") -> None:
    """What goes out, word for word, and each part's key and fate; pictures until they are sent."""
    db.execute("""
        CREATE TABLE sendings (
            delivery_id INTEGER PRIMARY KEY REFERENCES deliveries(id) ON DELETE CASCADE,
            outgoing TEXT NOT NULL,
            due TEXT NOT NULL,
            undo_until TEXT NOT NULL,
            held INTEGER NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0,
            unknown INTEGER NOT NULL DEFAULT 0,
            first_try TEXT
        ) STRICT""")
    db.execute("""
        CREATE TABLE sending_steps (
            delivery_id INTEGER NOT NULL REFERENCES sendings(delivery_id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            key TEXT NOT NULL UNIQUE,
            created TEXT NOT NULL,
            recipient TEXT NOT NULL DEFAULT '',
            remote TEXT NOT NULL DEFAULT '',
            link TEXT NOT NULL DEFAULT '',
            cid TEXT NOT NULL DEFAULT '',
            refused TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (delivery_id, number)
        ) STRICT""")
    db.execute("""
        CREATE TABLE sending_pictures (
            delivery_id INTEGER NOT NULL REFERENCES sendings(delivery_id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (delivery_id, number)
        ) STRICT""")
    db.execute("""
        CREATE TABLE plans (
            post_id INTEGER PRIMARY KEY REFERENCES posts(id) ON UPDATE CASCADE ON DELETE CASCADE,
            sends INTEGER NOT NULL DEFAULT 0,
            told TEXT
        ) STRICT""")
