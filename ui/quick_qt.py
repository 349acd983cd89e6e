"""Loading Qt so that what is imported after it stays quick. Import this module before PySide6."""

from importlib import import_module


def load_qt() -> None:
    """Load Qt's widgets, and keep PySide6 from reading the source of every later module.

    It looks there for `from __feature__ import`, which we never use; the search costs a fifth of
    the start (known: github.com/napari/napari/issues/8584).
    """
    import_module("PySide6.QtWidgets")
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _: False  # noqa: SLF001 - there is no public switch
