// QProcess starts a program by clone(), sharing its memory with it until it runs. The thread sanitizer takes that for a
// fork, and from then on neither sees this thread nor lets others start. So tests that it watches call the C library's
// own, behind its back.
#include <cstdarg>
#include <sched.h>
#include <sys/types.h>

extern "C" int __clone(int (*function)(void *), void *stack, int flags, void *argument, ...) noexcept;

extern "C" int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) noexcept
{
    va_list more;
    va_start(more, argument);
    pid_t *const idForParent = va_arg(more, pid_t *);
    va_end(more);
    return __clone(function, stack, flags, argument, idForParent);
}
