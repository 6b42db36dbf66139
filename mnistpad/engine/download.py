"""MNIST from Keras's server into Keras's own cache.

`keras.datasets.mnist` would do it too, but can't be cancelled, shows its progress on the
terminal, and writes to the file's own name what a broken connection leaves half done.
"""

import hashlib
import ssl
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import build_opener

from mnistpad.core.data.digits import KERAS_SHA256, MAX_KERAS_BYTES, keras_cache
from mnistpad.core.files import read_regular, refusal, write_whole
from mnistpad.core.message import Message

KERAS_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz"

Progress = Callable[[int, int], None]
"""Called with the bytes done and all bytes (0: not known); may raise to cancel."""

_CHUNK = 2**16  # bytes
_PATIENCE = 10.0  # seconds without a byte
_PULSE = 0.1  # seconds between two calls of progress, whatever the network does
_WITHOUT = Message("The sample works without; or choose a folder with MNIST's files")


class DownloadError(OSError):
    """MNIST could not be fetched; the message says why and what to do, without a full stop."""


def download_mnist(
    progress: Progress,
    url: str = KERAS_URL,
    sha256: str = KERAS_SHA256,
    patience: float = _PATIENCE,
) -> Path:
    """Fetch MNIST, unless it is there already.

    It takes its name when all its bytes are there and right; until then, what had the name before
    stays. If it fails or is cancelled, nothing is left.

    `progress` is called ten times a second or more, also while the server is silent; what it raises
    ends the download and is raised here. `patience` is how many seconds without a byte the
    connection is kept. Raises `DownloadError` if the file can't be fetched or kept.
    """
    place = keras_cache()
    if _has_hash(place, sha256):
        return place
    try:
        place.parent.mkdir(parents=True, exist_ok=True)  # before the network is troubled
    except OSError as error:
        raise DownloadError(_unkept(error, place)) from error
    content = _fetch(url, progress, patience)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise DownloadError(
            Message(
                "mnist.npz from {host} is not the file that Keras names (its SHA-256 differs); it "
                "was not kept. Try again later. {without}",
                host=urlsplit(url).hostname,
                without=_WITHOUT,
            )
        )
    try:
        write_whole(place, content)
    except OSError as error:
        # Windows doesn't replace a file that another program, which was quicker, is reading.
        if not _has_hash(place, sha256):
            raise DownloadError(_unkept(error, place)) from error
    return place


def _fetch(url: str, progress: Progress, patience: float) -> bytes:
    """The file, read by a thread, so that a silent network keeps nobody from cancelling."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise DownloadError(
            Message("{url}: an address that starts with https:// is expected", url=url)
        )
    chunks: SimpleQueue[bytes | Exception] = SimpleQueue()
    left = Event()
    total = 0

    def read() -> None:
        nonlocal total
        opener = build_opener()
        opener.addheaders = [("User-Agent", "mnistpad")]
        try:
            with opener.open(url, timeout=patience) as response:
                length = response.headers.get("Content-Length", "")
                total = int(length) if length.isdecimal() else 0
                received = 0
                while not left.is_set() and received <= MAX_KERAS_BYTES:
                    chunk = response.read1(_CHUNK)
                    received += len(chunk)
                    chunks.put(chunk)
                    if not chunk:
                        return
        except (OSError, HTTPException, ValueError) as error:
            if isinstance(error, HTTPError):
                error.close()
            chunks.put(error)

    content = bytearray()
    Thread(target=read, name="download", daemon=True).start()
    try:
        while True:
            progress(len(content), total)
            try:
                item = chunks.get(timeout=_PULSE)
            except Empty:
                continue
            if isinstance(item, Exception):
                sentence = _explain(item, url, len(content), total, patience)
                raise DownloadError(sentence) from item
            if not item:
                break
            content += item
            if len(content) > MAX_KERAS_BYTES:
                raise DownloadError(
                    Message(
                        "what {host} sends as mnist.npz is larger than MNIST; it was not kept. "
                        "{without}",
                        host=urlsplit(url).hostname,
                        without=_WITHOUT,
                    )
                )
    finally:
        left.set()
    if len(content) < total:
        raise DownloadError(_broken_off(len(content), total))
    return bytes(content)


def _explain(error: Exception, url: str, done: int, total: int, patience: float) -> Message:
    host = urlsplit(url).hostname
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(error, HTTPError):
        why = Message(
            "{host} answers {code} {reason}", host=host, code=error.code, reason=error.reason
        )
    elif done:
        return _broken_off(done, total)
    elif isinstance(reason, TimeoutError):
        why = Message(
            "{host} has not answered for {seconds:.0f} seconds", host=host, seconds=patience
        )
    elif isinstance(reason, ssl.SSLError):
        why = Message(
            "the connection to {host} is not safe (its certificate can't be checked)", host=host
        )
    elif isinstance(reason, OSError):
        why = Message("no connection to {host}", host=host)
    else:
        why = Message("{host} does not answer as a web server does", host=host)
    return Message("mnist.npz can't be fetched: {reason}. {without}", reason=why, without=_WITHOUT)


def _broken_off(done: int, total: int) -> Message:
    if not total:
        return Message(
            "the download of mnist.npz broke off after {done:.1f} MB; nothing was kept. Try again. "
            "{without}",
            done=done / 1e6,
            without=_WITHOUT,
        )
    return Message(
        "the download of mnist.npz broke off after {done:.1f} of {total:.1f} MB; nothing was kept. "
        "Try again. {without}",
        done=done / 1e6,
        total=total / 1e6,
        without=_WITHOUT,
    )


def _unkept(error: OSError, place: Path) -> Message:
    return Message("mnist.npz can't be kept: {reason}", reason=refusal(error, place))


def _has_hash(path: Path, sha256: str) -> bool:
    try:
        content = read_regular(path, MAX_KERAS_BYTES)
    except OSError:
        return False
    return hashlib.sha256(content).hexdigest() == sha256
