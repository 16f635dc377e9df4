package org.virtworkbench.libvirt.internal.loop;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.virtworkbench.libvirt.internal.jna.Libc;
import org.virtworkbench.libvirt.internal.jna.LibvirtApi;

/** The thread that all hosts depend on. */
class EventThreadTest {

    @Test
    void goesOnAfterATurnThatFailed() throws InterruptedException {
        Logger log = Logger.getLogger(EventThread.class.getName());
        log.setLevel(Level.OFF); // the failure is meant
        CountDownLatch turns = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        EventLoop failing = new EventLoop() {
            @Override
            public void turn() {
                turns.countDown();
                if (turns.getCount() > 0) {
                    throw new IllegalStateException("one callback failed");
                }
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void wake() {
                end.countDown();
            }
        };
        try (EventThread thread = new EventThread(failing)) {
            thread.start();
            assertTrue(turns.await(30, TimeUnit.SECONDS));
        } finally {
            log.setLevel(null);
        }
    }

    /** So that the thread rests before the next turn. */
    @Test
    void aPollThatFailsIsNoTurn() {
        PollEventLoop loop = new PollEventLoop(fake(LibvirtApi.class), fake(Libc.class));
        assertThrows(IllegalStateException.class, loop::turn);
    }

    /** {@return a library all whose functions give -1} */
    private static <T> T fake(Class<T> library) {
        return library.cast(Proxy.newProxyInstance(library.getClassLoader(), new Class<?>[] { library },
                (proxy, method, arguments) -> method.getReturnType() == int.class ? Integer.valueOf(-1) : null));
    }
}
