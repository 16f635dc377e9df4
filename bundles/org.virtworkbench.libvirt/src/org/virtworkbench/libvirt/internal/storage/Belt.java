package org.virtworkbench.libvirt.internal.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes pieces from the thread that fills them to the one that empties them, and back. As there are only so many, the one that is faster waits. One thread at
 * each side; both wait uninterruptibly, as an interrupted one would close the file that it works on.
 */
final class Belt implements AutoCloseable {

    /** How many pieces there are at most: 8 MB, as what waits for the disk waits for longer than any memory lasts. */
    static final int PIECES = 8;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Piece> all = new ArrayList<>();
    /** The last one that came back goes first: it is still in the processor's cache. */
    private final Deque<Piece> back = new ArrayDeque<>();
    private final Deque<Piece> filled = new ArrayDeque<>();
    private int underWay;
    private boolean ended;
    private boolean broken;

    /**
     * {@return a new piece or one that was emptied, whose size still tells of what; waits for it} Empty when it is broken off, and after the end when all have
     * come back.
     */
    Optional<Piece> toFill() {
        lock.lock();
        try {
            while (!broken && back.isEmpty() && (ended ? underWay > 0 : all.size() == PIECES)) {
                changed.awaitUninterruptibly();
            }
            if (!broken && !ended && back.isEmpty()) {
                all.add(new Piece(Piece.CAPACITY));
                back.push(all.getLast());
            }
            return broken ? Optional.empty() : Optional.ofNullable(back.poll());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Passes on a piece that was filled.
     *
     * @param last whether nothing more will come
     */
    void pass(Piece piece, boolean last) {
        change(() -> {
            filled.add(piece);
            underWay++;
            ended = last;
        });
    }

    /** {@return the next piece that was filled; waits for it} Empty when it is broken off, and after the last one. */
    Optional<Piece> toEmpty() {
        lock.lock();
        try {
            while (!broken && !ended && filled.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            return broken ? Optional.empty() : Optional.ofNullable(filled.poll());
        } finally {
            lock.unlock();
        }
    }

    /** Gives back a piece whose content is where it belongs. */
    void giveBack(Piece piece) {
        change(() -> {
            back.push(piece);
            underWay--;
        });
    }

    /** Gives up, from either side: nobody waits any more, and what was not emptied yet is dropped. */
    void breakOff() {
        change(() -> broken = true);
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Frees all pieces. Neither side may use one any more. */
    @Override
    public void close() {
        all.forEach(Piece::close);
    }
}
