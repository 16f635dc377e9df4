package org.virtworkbench.libvirt.internal.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.HypervisorException.Kind;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.error.CallFailures;

/** Pieces on their way, with neither host nor file. */
@Timeout(60)
class PiecesTest {

    private final AtomicLong moved = new AtomicLong();
    private final Transfer transfer = new Transfer(moved::addAndGet);
    private final Pieces pieces = new Pieces(transfer);
    /** The threads at the other side that were seen. */
    private final AtomicReference<Thread> other = new AtomicReference<>();

    /** Moves all, in one of the ways. */
    @FunctionalInterface
    private interface Way {
        void move(Pieces pieces, Piece.Source from, Piece.Target to) throws HypervisorException, IOException;
    }

    private static final List<Way> WAYS = List.of(Pieces::download, Pieces::upload, (pieces, from, to) -> pieces.inTurn(1000, from, to));

    /** A target of which one method is of interest. */
    @FunctionalInterface
    private interface Takes extends Piece.Target {
        @Override
        default void end() {
            // nothing is held back
        }
    }

    @Test
    void bringsEveryByteInItsOrder() throws Exception {
        for (Way way : WAYS) {
            for (int size : new int[] { 0, 1, Piece.CAPACITY, Piece.CAPACITY + 1, 40 * Piece.CAPACITY + 7 }) {
                byte[] sent = new byte[size];
                new Random(size).nextBytes(sent);
                moved.set(0);
                ByteArrayOutputStream got = new ByteArrayOutputStream();
                way.move(pieces, new ChannelSource(Channels.newChannel(new ByteArrayInputStream(sent))),
                        new ChannelTarget(Channels.newChannel(got)));
                assertArrayEquals(sent, got.toByteArray());
                assertEquals(size, moved.get());
            }
        }
    }

    @Test
    void keepsHolesBetweenTheBytesWhereTheyWere() throws Exception {
        StringBuilder seen = new StringBuilder();
        AtomicInteger given = new AtomicInteger();
        pieces.download(piece -> {
            int step = given.incrementAndGet();
            if (step % 2 == 0) {
                piece.endInHole(1000L * step);
            } else {
                piece.bytes().put((byte) step);
            }
            return step < 5;
        }, (Takes) piece -> {
            seen.append(piece.bytes().remaining() > 0 ? piece.bytes().get() : -1).append('+').append(piece.hole()).append(' ');
        });
        assertEquals("1+2000 3+4000 5+0 ", seen.toString());
        assertEquals(6003, moved.get());
    }

    /** Fills a piece to the brim at once. */
    private static boolean fillUp(Piece piece) {
        piece.bytes().position(piece.bytes().limit());
        return true;
    }

    @Test
    void whatIsNotTakenYetNeverPilesUp() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        AtomicInteger given = new AtomicInteger();
        CompletableFuture<Thread> host = new CompletableFuture<>();
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            host.complete(Thread.currentThread());
            assertEquals(Kind.CANCELLED, assertThrows(HypervisorException.class, () -> pieces.download(piece -> {
                given.incrementAndGet();
                return fillUp(piece);
            }, (Takes) piece -> await(taken))).kind());
        }, task -> new Thread(task).start());
        while (given.get() < Belt.PIECES || host.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(Belt.PIECES, given.get());
        transfer.cancel();
        taken.countDown();
        running.get(30, TimeUnit.SECONDS);
        assertTrue(given.get() <= Belt.PIECES + 1, given::toString);
        assertTrue(Belt.PIECES * (long) Piece.CAPACITY <= 32 << 20, "little enough to have it twice");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void bothSidesWorkAtOnce() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);
        AtomicInteger given = new AtomicInteger();
        pieces.download(piece -> {
            second.countDown();
            if (given.getAndIncrement() > 0) {
                await(first); // is being taken, and not back before the second one is here
            }
            fillUp(piece);
            return given.get() < 2;
        }, (Takes) piece -> {
            first.countDown();
            await(second);
        });
        assertEquals(2L * Piece.CAPACITY, moved.get());
    }

    @Test
    void aFailureAtTheFileIsToldAndEndsBothSides() {
        IOException full = new IOException("full");
        AtomicInteger given = new AtomicInteger();
        assertSame(full, assertThrows(IOException.class, () -> pieces.download(piece -> {
            given.incrementAndGet();
            return fillUp(piece);
        }, (Takes) piece -> {
            other.set(Thread.currentThread());
            throw full;
        })));
        assertTrue(given.get() <= Belt.PIECES, given::toString);
        assertOtherHasEnded();
        assertSame(full, assertThrows(IOException.class, () -> pieces.upload(piece -> {
            other.set(Thread.currentThread());
            throw full;
        }, (Takes) piece -> {
            throw new IOException("nothing was read");
        })));
        assertOtherHasEnded();
        assertEquals(0, moved.get());
    }

    @Test
    void aFailureAtTheHostIsToldAndEndsBothSides() {
        HypervisorException lost = CallFailures.linkLost("lost");
        assertSame(lost, assertThrows(HypervisorException.class, () -> pieces.upload(piece -> {
            other.set(Thread.currentThread());
            return fillUp(piece);
        }, (Takes) piece -> {
            throw lost;
        })));
        assertOtherHasEnded();
        Semaphore taken = new Semaphore(0);
        assertSame(lost, assertThrows(HypervisorException.class, () -> pieces.download(piece -> {
            if (moved.get() > 0) {
                throw lost;
            }
            return fillUp(piece);
        }, (Takes) piece -> {
            other.set(Thread.currentThread());
            taken.release();
        })));
        assertTrue(taken.availablePermits() > 0);
        assertOtherHasEnded();
    }

    /** The thread at the other side has ended before the caller goes on. */
    private void assertOtherHasEnded() {
        assertEquals(Thread.State.TERMINATED, other.get().getState());
    }

    @Test
    void whoeverGivesUpEndsBothSides() {
        for (Way way : WAYS) {
            Transfer given = new Transfer(bytes -> {
            });
            HypervisorException cancelled = assertThrows(HypervisorException.class,
                    () -> way.move(new Pieces(given), PiecesTest::fillUp, (Takes) piece -> {
                        other.set(Thread.currentThread());
                        given.cancel();
                    }));
            assertEquals(Kind.CANCELLED, cancelled.kind());
            assertTrue(other.get() == Thread.currentThread() || !other.get().isAlive());
        }
    }
}
