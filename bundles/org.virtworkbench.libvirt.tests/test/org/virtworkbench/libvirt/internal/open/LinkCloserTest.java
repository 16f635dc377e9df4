package org.virtworkbench.libvirt.internal.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing of several links. */
class LinkCloserTest {

    @Test
    @Timeout(120)
    void closesAllAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        Runnable waitsForTheOther = () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        CountDownLatch first = LinkCloser.begin("a", waitsForTheOther, () -> {
        });
        CountDownLatch second = LinkCloser.begin("b", waitsForTheOther, () -> {
        });
        LinkCloser.await(List.of(first, second));
        assertEquals(0, first.getCount() + second.getCount());
    }
}
