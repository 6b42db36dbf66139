"""Files: only regular ones are read, and they are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mnistpad.core.message import Message, sentence
from mnistpad.core.progress import report
from mnistpad.core.temporary import signature, sweep

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MB = 2**20

LARGEST = 512 * MB
"""Bytes of a file, or of what a packed one holds, above which it is not read at one go."""

_BUFFER = 2**17
_KINDS = {
    stat.S_IFIFO: Message("a pipe"),
    stat.S_IFSOCK: Message("a socket"),
    stat.S_IFCHR: Message("a device"),
    stat.S_IFBLK: Message("a device"),
}
_REASONS = {
    "EEXIST": Message("file exists"),
    "EIO": Message("input/output error"),
    "EMFILE": Message("too many open files"),
    "ENAMETOOLONG": Message("file name too long"),
    "ENOTDIR": Message("not a directory"),
    "EROFS": Message("read-only file system"),
    "ELOOP": Message("too many levels of symbolic links"),
    "EDQUOT": Message("disk quota exceeded"),
}
"""The system's refusals that a disk gives at times, in its own words."""


class UnfitFileError(OSError):
    """A file that the program refuses to read or write, in words fit for a message."""


def open_regular(path: Path, most: int | None = None) -> io.BufferedReader:
    """Open a regular file for reading, in binary.

    Pipes, devices and sockets may keep their reader waiting for good, or never end. As the file is
    read, that is told through `mnistpad.core.progress`.

    Raises `UnfitFileError` if it is no regular file, or of more bytes than `most`, and `OSError` if
    it can't be opened.
    """
    # Looked at before, for to open some devices is to set them going; and afterwards, for
    # another file may have taken the name meanwhile. Not to block opens pipes at once.
    _refuse_special(path.stat(), path)
    descriptor = os.open(
        path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    )
    file = _Reported(descriptor, "rb")
    try:
        found = os.fstat(descriptor)
        _refuse_special(found, path)
        if most is not None and found.st_size > most:
            raise too_large(path, most)
    except BaseException:
        file.close()
        raise
    file.size = found.st_size
    return io.BufferedReader(file, _BUFFER)


def read_regular(path: Path, most: int = LARGEST) -> bytes:
    """All bytes of a regular file; raises as `open_regular` does."""
    with open_regular(path, most) as file:
        content = file.read(most + 1) or b""  # None: a file of the system's that has nothing now
    if len(content) > most:
        raise too_large(path, most)
    return content


def too_large(path: Path, most: int) -> UnfitFileError:
    """The refusal of a file of more bytes than will be read."""
    return UnfitFileError(
        errno.EFBIG,
        Message("larger than {most:,} MB, which is the most that is read", most=most // MB),
        str(path),
    )


class _Reported(io.FileIO):
    """A file that tells how much of it has been read."""

    size = 0

    def readinto(self, buffer: WriteableBuffer, /) -> Any:  # None where a read would block
        report(min(self.tell() / self.size, 1.0) if self.size else None)
        return super().readinto(buffer)

    def readall(self) -> bytes:
        pieces = []
        while piece := self.read(_BUFFER):
            report(min(self.tell() / self.size, 1.0) if self.size else None)
            pieces.append(piece)
        return b"".join(pieces)


def _refuse_special(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(found.st_mode):
        kind = _KINDS.get(stat.S_IFMT(found.st_mode), Message("something else"))
        raise UnfitFileError(
            errno.EOPNOTSUPP,
            Message("this is {kind}; a file on a disk is expected", kind=kind),
            str(path),
        )


def is_there(path: Path) -> bool:
    """Whether something of that name is seen; not if it is in a folder that may not be seen."""
    try:
        return path.exists()
    except OSError:
        return False


def from_root(path: Path) -> Path:
    """The path as it is from the root; `ValueError` if it begins in a folder that is gone."""
    try:
        return path.absolute()
    except FileNotFoundError:
        raise ValueError(
            Message(
                "{path}: the working folder is gone; change to another, or give the whole path",
                path=path,
            )
        ) from None


def write_whole(path: Path, data: bytes, *, sync: bool = True) -> None:
    """Write a file so that its name never holds half of it.

    The bytes go to a file aside, which then takes the name; if anything fails on the way, what had
    the name before stays. With `sync`, the disk is waited for, so that it outlives a power cut;
    that can take a while.

    Raises `UnfitFileError` if the name is that of a pipe, a device or a socket, which would be
    replaced, and `OSError` if the folder can't be written to or the disk is full.
    """
    with contextlib.suppress(FileNotFoundError):
        _refuse_special(path.stat(), path)
    start = f".{path.name[:100]}-"
    sweep(path.parent, start)
    descriptor, aside = tempfile.mkstemp(prefix=start + signature(), dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        # mkstemp lets nobody else read; a saved drawing is an ordinary file.
        with contextlib.suppress(OSError):
            Path(aside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(aside).replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            Path(aside).unlink()
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk doesn't say for which file it was
        raise


def append_line(path: Path, line: bytes) -> None:
    """Add a line to a file, which is there from then on whatever ends the program.

    To write all of a large file anew for each line would take longer and longer. If the disk is
    full in the midst of it, the file is as it was before. Raises as `write_whole` does.
    """
    with contextlib.suppress(FileNotFoundError):
        _refuse_special(path.stat(), path)
    with path.open("ab+", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        if size:
            file.seek(-1, os.SEEK_END)
            line = line if file.read(1) == b"\n" else b"\n" + line
        try:
            if file.write(line) != len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        except OSError as error:
            file.truncate(size)
            error.filename = str(path)
            raise


def explain(error: Exception, path: Path) -> Message:
    """An operating system's refusal in a sentence that names the file.

    Other exceptions say what is wrong, and where, by themselves: in that case it is their words.
    """
    return sentence(refusal(error, path) if isinstance(error, OSError) else error)


def refusal(error: OSError, path: Path) -> Message:
    """The same without a full stop."""
    return Message("{path}: {reason}", path=path, reason=_reason(error))


def _reason(error: OSError) -> str:
    match error:
        case UnfitFileError():
            return error.strerror or str(error)  # which is a message
        case FileNotFoundError():
            return Message("there is no such file or folder")
        case PermissionError():
            return Message("permission denied; choose another folder or change its permissions")
        case IsADirectoryError():
            return Message("this is a folder; name a file in it")
        case OSError(errno=errno.ENOSPC):
            return Message("the disk is full; free some space and try again")
    said = error.strerror or str(error) or type(error).__name__
    if isinstance(said, Message):
        return said
    return _REASONS.get(errno.errorcode.get(error.errno or 0, "")) or said.lower()
