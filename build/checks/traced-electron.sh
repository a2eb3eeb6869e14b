#!/bin/sh
# Electron under strace, for the checks of what the app writes and whom it talks to. -D keeps Electron the caller's own
# child (it is killed and waited for as always); --seccomp-bpf stops it only at the calls that are recorded; -xx writes
# all bytes in hexadecimal, so that any script can be searched for.
exec strace -D -f --seccomp-bpf -qq -yy -xx -s 8388608 \
  -e trace=write,pwrite64,writev,pwritev,pwritev2,connect,sendto,sendmsg,sendmmsg \
  -o "$PRISTAN_TRACE_DIR/trace.$$" "$PRISTAN_TRACED_ELECTRON" "$@"
