"""Whether a picture can be drawn; it is never drawn here."""

from __future__ import annotations

import io
import struct
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageFile, UnidentifiedImageError

if TYPE_CHECKING:
    from pathlib import Path

#: What the reader says of a picture that breaks off, or has rubbish in it.
_BROKEN = ("truncated", "broken", "corrupt", "cannot identify", "unrecognized", "bad ")


def opens(path: Path) -> bool:
    """Tell whether a picture can be read to its end.

    One that is too large to be looked at, or of a way of writing this reader does not know, is
    whole as far as its head says.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a very large picture is no fault of its sender
            with Image.open(path) as picture:
                if isinstance(picture, ImageFile.ImageFile):
                    picture.load()
    except (UnidentifiedImageError, SyntaxError, ValueError, EOFError, IndexError, struct.error):
        return False
    except OSError as error:
        return not any(word in str(error).casefold() for word in _BROKEN)
    except (Image.DecompressionBombError, MemoryError, NotImplementedError):
        return True
    return True


def grey(content: bytes, longest: int = 2340) -> tuple[int, int, bytes] | None:
    """Return a picture as grey dots, made smaller where it is large; None where it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as picture:
                picture.draft("L", (longest, longest))
                picture.thumbnail((longest, longest))
                made = picture.convert("L")
                return made.width, made.height, made.tobytes()
    except (UnidentifiedImageError, SyntaxError, ValueError, OSError, MemoryError):
        return None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
