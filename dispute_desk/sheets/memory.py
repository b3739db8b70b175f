"""The bound on what a process that reads somebody else's file may use of the memory."""

from __future__ import annotations

import ctypes
import sys

from dispute_desk.sheets.limits import MEMORY

#: [Windows SDK] winnt.h: the limits of a job object.
_PROCESS_MEMORY = 0x00000100
_DIE_QUIETLY = 0x00000400
_EXTENDED_LIMITS = 9
#: errhandlingapi.h: no box on the screen when the process fails.
_NO_BOXES = 0x0001 | 0x0002


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_working_set", ctypes.c_size_t),
        ("largest_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class JobLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; sizes in bytes."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def job_limits(memory: int) -> JobLimits:
    """Return limits that let a process commit so many bytes, and die without a box."""
    limits = JobLimits()
    limits.basic.flags = _PROCESS_MEMORY | _DIE_QUIETLY
    limits.process_memory = memory
    return limits


def limit_memory() -> None:
    """Bound what this process may use; only for a child that reads a file of somebody else's.

    A system that refuses the bound (an old Windows inside another job) leaves the clocks.
    """
    if sys.platform == "win32":
        _by_job_object()
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def give_back_freed() -> None:
    """Give memory that was let go of back to the system, where its allocator keeps it."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)


def _by_job_object() -> None:
    """Put this process into a job object of its own; the job ends with the process."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p)
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        kernel.SetInformationJobObject.argtypes = (
            *(ctypes.c_void_p, ctypes.c_int),
            *(ctypes.c_void_p, ctypes.c_uint32),
        )
        kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
        kernel.SetErrorMode(_NO_BOXES)
        limits = job_limits(MEMORY)
        job = kernel.CreateJobObjectW(None, None)
        size = ctypes.sizeof(limits)
        kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), size)
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
