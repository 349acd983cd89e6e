"""Where the files of the folder resources/ lie, run from source or from a built app."""

import sys
from pathlib import Path


def resource_path(name: str) -> Path:
    """The path of a file or folder below resources/."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))
    return root / "resources" / name
