"""A drive that hands everything on to a folder and has hiccups on demand, as one across a network has.

It speaks the kernel's own protocol (FUSE 7.31), so that what is tested sees a real filesystem:

    python -m tests.faults.network_drive MOUNTPOINT FOLDER CONTROL

While the file CONTROL holds the name of an error (``EIO``, ``ESTALE``), everything that is asked of the drive is
answered with it; while it holds ``HANG``, nothing is answered at all.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path

ASKED, ANSWERED = struct.Struct("<IIQQIIII"), struct.Struct("<IiQ")
ATTR, ENTRY = struct.Struct("<6Q10I"), struct.Struct("<QQQQII")
LARGEST = 1 << 17
KEEP_CACHE = 2
SIZE, MODE = 8, 1
NEVER_ASKED_BACK = (2, 36, 42)
"""FORGET, INTERRUPT, BATCH_FORGET."""


READY = "ready"
"""What is said once the drive is in place."""


class Drive:
    """Answers for a folder."""

    def __init__(self, folder: Path, control: Path) -> None:
        self._paths, self._control = {1: folder}, control
        self._answers: dict[int, Callable[[int, bytes], bytes]] = {
            1: self._lookup, 3: self._getattr, 4: self._setattr, 9: self._mkdir, 10: self._unlink, 11: self._rmdir,
            12: self._rename, 14: self._open, 15: self._read, 16: self._write, 17: self._statfs, 18: self._release,
            20: self._fsync, 25: self._nothing, 26: self._init, 27: self._opendir, 28: self._readdir, 29: self._nothing,
            30: self._nothing, 35: self._create, 45: self._rename2,
        }  # fmt: skip

    def serve(self, device: int) -> None:
        """Answer until the drive is taken away."""
        while True:
            try:
                told = os.read(device, LARGEST + 4096)
            except OSError as error:
                if error.errno == errno.ENODEV:
                    return
                raise
            length, what, number, node, *_ = ASKED.unpack_from(told)
            if what in NEVER_ASKED_BACK:
                continue
            wrong, answer = self._answer(what, node, told[ASKED.size : length])
            os.write(device, ANSWERED.pack(ANSWERED.size + len(answer), -wrong, number) + answer)

    def _answer(self, what: int, node: int, told: bytes) -> tuple[int, bytes]:
        while (said := self._control.read_text(encoding="ascii").strip()) == "HANG":
            time.sleep(0.02)
        if said and what != 26:
            return getattr(errno, said), b""
        try:
            return 0, self._answers[what](node, told)
        except KeyError:
            return errno.ENOSYS, b""
        except OSError as error:
            return error.errno or errno.EIO, b""

    def _init(self, _node: int, told: bytes) -> bytes:
        readahead = struct.unpack_from("<I", told, 8)[0]
        return struct.pack("<IIIIHHIIHHI28x", 7, 31, readahead, 1 << 5, 16, 12, LARGEST, 1, LARGEST >> 12, 0, 0)

    def _entry(self, path: Path) -> bytes:
        attributes = _attributes(path)
        node = path.lstat().st_ino + 1
        self._paths[node] = path
        return ENTRY.pack(node, 0, 0, 0, 0, 0) + attributes

    def _lookup(self, node: int, told: bytes) -> bytes:
        return self._entry(self._paths[node] / _name(told))

    def _getattr(self, node: int, _told: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0) + _attributes(self._paths[node])

    def _setattr(self, node: int, told: bytes) -> bytes:
        valid, _, _, size = struct.unpack_from("<IIQQ", told)
        if valid & SIZE:
            os.truncate(self._paths[node], size)
        if valid & MODE:
            self._paths[node].chmod(stat.S_IMODE(struct.unpack_from("<I", told, 68)[0]))
        return self._getattr(node, b"")

    def _mkdir(self, node: int, told: bytes) -> bytes:
        path = self._paths[node] / _name(told[8:])
        path.mkdir(mode=struct.unpack_from("<I", told)[0])
        return self._entry(path)

    def _unlink(self, node: int, told: bytes) -> bytes:
        (self._paths[node] / _name(told)).unlink()
        return b""

    def _rmdir(self, node: int, told: bytes) -> bytes:
        (self._paths[node] / _name(told)).rmdir()
        return b""

    def _rename(self, node: int, told: bytes, skip: int = 8) -> bytes:
        before, after = (os.fsdecode(one) for one in told[skip:].rstrip(b"\0").split(b"\0"))
        target = self._paths[struct.unpack_from("<Q", told)[0]] / after
        (self._paths[node] / before).replace(target)
        self._entry(target)
        return b""

    def _rename2(self, node: int, told: bytes) -> bytes:
        return self._rename(node, told, 16)

    def _open(self, node: int, told: bytes) -> bytes:
        flags = struct.unpack_from("<I", told)[0] & (os.O_ACCMODE | os.O_TRUNC)
        return struct.pack("<QII", os.open(self._paths[node], flags), KEEP_CACHE, 0)

    def _create(self, node: int, told: bytes) -> bytes:
        flags, mode = struct.unpack_from("<II", told)
        path = self._paths[node] / _name(told[16:])
        opened = os.open(path, flags | os.O_CREAT, mode)
        return self._entry(path) + struct.pack("<QII", opened, KEEP_CACHE, 0)

    def _read(self, _node: int, told: bytes) -> bytes:
        opened, at, size = struct.unpack_from("<QQI", told)
        return os.pread(opened, size, at)

    def _write(self, _node: int, told: bytes) -> bytes:
        opened, at, size = struct.unpack_from("<QQI", told)
        return struct.pack("<II", os.pwrite(opened, told[40 : 40 + size], at), 0)

    def _release(self, _node: int, told: bytes) -> bytes:
        os.close(struct.unpack_from("<Q", told)[0])
        return b""

    def _fsync(self, _node: int, told: bytes) -> bytes:
        os.fsync(struct.unpack_from("<Q", told)[0])
        return b""

    def _statfs(self, _node: int, _told: bytes) -> bytes:
        told = os.statvfs(self._paths[1])
        counts = told.f_blocks, told.f_bfree, told.f_bavail, told.f_files, told.f_ffree
        return struct.pack("<5Q3I28x", *counts, told.f_bsize, told.f_namemax, told.f_frsize)

    def _opendir(self, _node: int, _told: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0)

    def _readdir(self, node: int, told: bytes) -> bytes:
        _, at, size = struct.unpack_from("<QQI", told)
        out = b""
        for number, path in enumerate(sorted(self._paths[node].iterdir())):
            name = os.fsencode(path.name)
            kind = path.lstat().st_mode >> 12
            one = struct.pack("<QQII", path.lstat().st_ino + 1, number + 1, len(name), kind) + name
            if number >= at and len(out) + len(one) + 8 <= size:
                out += one + b"\0" * (-len(one) % 8)
        return out

    def _nothing(self, _node: int, _told: bytes) -> bytes:
        return b""


def _name(told: bytes) -> str:
    return os.fsdecode(told.split(b"\0", 1)[0])


def _attributes(path: Path) -> bytes:
    told = path.lstat()
    times = int(told.st_atime), int(told.st_mtime), int(told.st_ctime)
    rest = told.st_mode, told.st_nlink, told.st_uid, told.st_gid, 0, 4096, 0
    nanoseconds = told.st_atime_ns % 10**9, told.st_mtime_ns % 10**9, told.st_ctime_ns % 10**9
    return ATTR.pack(told.st_ino + 1, told.st_size, told.st_blocks, *times, *nanoseconds, *rest)


def main() -> None:
    """Put the drive in place, say so, and serve it; exit code 3 and why where that is not allowed."""
    mountpoint, folder, control = (Path(one) for one in sys.argv[1:4])
    try:
        device = os.open("/dev/fuse", os.O_RDWR)
        _put_in_place(mountpoint, device)
    except OSError as error:
        print(f"no drive can be put in place: {error.strerror}", flush=True)
        sys.exit(3)
    print(READY, flush=True)
    Drive(folder, control).serve(device)


def _put_in_place(mountpoint: Path, device: int) -> None:
    options = f"fd={device},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()},allow_other".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"parley", os.fsencode(mountpoint), b"fuse", 6, options):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


if __name__ == "__main__":
    main()
