package org.virtworkbench.libvirt.internal.jna;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** What is needed of the C library on Linux. */
@SuppressWarnings("javadoc")
public interface Libc extends Library {

    int poll(Pointer descriptors, NativeLong count, int milliseconds);

    int eventfd(int value, int flags);

    NativeLong read(int descriptor, Pointer data, NativeLong size);

    NativeLong write(int descriptor, Pointer data, NativeLong size);

    int socket(int family, int type, int protocol);

    int connect(int descriptor, byte[] address, int length);

    int close(int descriptor);

    int shutdown(int descriptor, int how);

    int fcntl(int descriptor, int command, int argument);
}
