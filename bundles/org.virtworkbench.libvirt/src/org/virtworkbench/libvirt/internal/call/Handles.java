package org.virtworkbench.libvirt.internal.call;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The handles of libvirt objects that are in use on a connection. Each is closed by hand; none waits for the garbage collector. */
public final class Handles {

    private final AtomicInteger open = new AtomicInteger();

    /** One object of libvirt, until it is closed. */
    public final class Handle implements AutoCloseable {

        private final Pointer pointer;
        private final ToIntFunction<Pointer> free;

        private Handle(Pointer pointer, ToIntFunction<Pointer> free) {
            this.pointer = pointer;
            this.free = free;
            open.incrementAndGet();
        }

        /** {@return its address} */
        public Pointer pointer() {
            return pointer;
        }

        /** Gives it back to libvirt. Called once. */
        @Override
        public void close() {
            free.applyAsInt(pointer);
            open.decrementAndGet();
        }
    }

    /** An array of objects that libvirt allocated, until it is closed. */
    public final class HandleArray implements AutoCloseable {

        private final Pointer array;
        private final Pointer[] pointers;
        private final ToIntFunction<Pointer> free;

        private HandleArray(Pointer array, int count, ToIntFunction<Pointer> free) {
            this.array = array;
            this.pointers = array == null ? new Pointer[0] : array.getPointerArray(0, count);
            this.free = free;
            open.addAndGet(pointers.length);
        }

        /** {@return the objects' addresses} */
        public Pointer[] pointers() {
            return pointers;
        }

        /** Gives the objects and the array back. Called once. */
        @Override
        public void close() {
            for (Pointer pointer : pointers) {
                free.applyAsInt(pointer);
            }
            if (array != null) {
                Native.free(Pointer.nativeValue(array));
            }
            open.addAndGet(-pointers.length);
        }
    }

    /**
     * @param pointer an object
     * @param free libvirt's function that frees it
     * @return its handle
     */
    public Handle of(Pointer pointer, ToIntFunction<Pointer> free) {
        return new Handle(pointer, free);
    }

    /**
     * @param array what a list function returned
     * @param count how many objects it has
     * @param free libvirt's function that frees one
     * @return their handles
     */
    public HandleArray of(Pointer array, int count, ToIntFunction<Pointer> free) {
        return new HandleArray(array, count, free);
    }

    /** {@return how many objects are in use now} */
    public int inUse() {
        return open.get();
    }

    /** Counts an object that libvirt-java frees. */
    public void opened() {
        open.incrementAndGet();
    }

    /** Counts that libvirt-java freed it. */
    public void closed() {
        open.decrementAndGet();
    }
}
