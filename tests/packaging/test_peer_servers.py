"""Servers for tests are installed once, and what cannot be had is said."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]


def test_without_node_it_says_what_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, load: Load
) -> None:
    servers = load("peer_servers")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    (tmp_path / "mastodon-mock").mkdir()
    (tmp_path / "mastodon-mock" / "installed").write_text(servers.MASTODON_MOCK)
    assert servers.ensure(tmp_path) == ["Bluesky is left out: there is no Node with npm here."]


@pytest.mark.parametrize("version", ["v18.19.0", ""])
def test_an_old_node_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, load: Load, version: str
) -> None:
    servers = load("peer_servers")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(servers, "_said", lambda command: version or "0")
    assert "wants Node 20" in servers._pds(tmp_path)


def test_what_is_there_is_not_installed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, load: Load
) -> None:
    servers = load("peer_servers")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(servers, "_said", lambda command: "v20.20.2")
    ran: list[list[str]] = []

    def works(command: list[str], where: Path) -> bool:
        ran.append(command)
        return True

    monkeypatch.setattr(servers, "_works", works)
    for folder in ("node", "mastodon-mock"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mastodon-mock" / "installed").write_text(servers.MASTODON_MOCK)
    assert servers.ensure(tmp_path) == []
    assert "@atproto/pds@0.4.217" in ran[0]
    kept = json.loads((tmp_path / "node" / "installed").read_text())
    assert kept == [servers.PACKAGES, "20.20.2"]
    ran.clear()
    assert servers.ensure(tmp_path) == []
    assert ran == []


def test_a_failed_install_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, load: Load
) -> None:
    servers = load("peer_servers")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(servers, "_said", lambda command: "v20.20.2")
    monkeypatch.setattr(servers, "_works", lambda command, where: False)
    assert servers._pds(tmp_path / "node") == "Bluesky is left out: npm could not install it."
    assert not (tmp_path / "node" / "installed").exists()
