"""A row that goes on below: fields take what is left, and nothing is wider than it may be."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow import flow


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_field_takes_what_its_line_has_left(page: QWidget) -> None:
    field, act = QLineEdit(), QPushButton("Rename")
    page.setLayout(flow(field, act))
    page.resize(600, 60)
    page.show()
    assert act.geometry().right() == 599
    assert field.width() > field.sizeHint().width()
    page.resize(field.sizeHint().width() + 4, 120)
    assert act.y() > field.y()
    assert field.width() == page.width()


def test_a_field_of_one_width_keeps_it(page: QWidget) -> None:
    first, last = QLineEdit(), QLineEdit()
    for field in (first, last):
        field.setFixedWidth(120)
    line = flow()
    line.push()
    line.add(first, last)
    page.setLayout(line)
    page.resize(600, 60)
    page.show()
    assert last.geometry().right() == 599
    assert last.x() - first.geometry().right() <= line.spacing() + 1
