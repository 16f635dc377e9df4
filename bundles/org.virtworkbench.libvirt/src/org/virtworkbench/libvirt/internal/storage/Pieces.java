package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.error.CallFailures;

/**
 * Moves pieces from where they come from to where they belong. Where one side waits now and then, as a writer whom the kernel lets wait for the disk, both work at
 * once: the host's side on the calling thread, the other one on a thread of its own.
 */
final class Pieces {

    private final Transfer transfer;

    /** @param transfer told on the calling thread of what is where it belongs, and asked whether it goes on */
    Pieces(Transfer transfer) {
        this.transfer = transfer;
    }

    /** Moves all from the host into a file. */
    void download(Piece.Source host, Piece.Target file) throws HypervisorException, IOException {
        try (Belt belt = new Belt(); OtherSide writer = new OtherSide("volume-writer", belt, () -> emptyAll(belt, file::take))) {
            boolean more = true;
            for (Optional<Piece> next = belt.toFill(); next.isPresent(); next = belt.toFill()) {
                Piece piece = next.get();
                if (piece.size() > 0) {
                    transfer.moved(piece.size());
                }
                goOn();
                if (more) {
                    more = piece.fill(host);
                    belt.pass(piece, !more);
                }
            }
            writer.await();
        }
        file.end();
    }

    /** Takes what is in a piece. */
    @FunctionalInterface
    private interface Taking {
        void take(Piece piece) throws HypervisorException, IOException;
    }

    private static void emptyAll(Belt belt, Taking taking) throws HypervisorException, IOException {
        for (Optional<Piece> next = belt.toEmpty(); next.isPresent(); next = belt.toEmpty()) {
            taking.take(next.get());
            belt.giveBack(next.get());
        }
    }

    /** Moves all from a slow source, such as one that has to be unpacked, to the host. */
    void upload(Piece.Source source, Piece.Target host) throws HypervisorException, IOException {
        try (Belt belt = new Belt(); OtherSide reader = new OtherSide("volume-reader", belt, () -> fillAll(belt, source))) {
            emptyAll(belt, piece -> {
                goOn();
                host.take(piece);
                transfer.moved(piece.size());
            });
            reader.await();
        }
        goOn();
        host.end();
    }

    private static void fillAll(Belt belt, Piece.Source source) throws HypervisorException, IOException {
        for (Optional<Piece> next = belt.toFill(); next.isPresent(); next = belt.toFill()) {
            boolean more = next.get().fill(source);
            belt.pass(next.get(), !more);
            if (!more) {
                return;
            }
        }
    }

    /**
     * Moves all with one thread, each side in turn. That costs the least where neither side waits for long, as with a file that the kernel reads ahead.
     *
     * @param capacity how many bytes are moved at once
     */
    void inTurn(int capacity, Piece.Source from, Piece.Target to) throws HypervisorException, IOException {
        try (Piece piece = new Piece(capacity)) {
            boolean more = true;
            while (more) {
                goOn();
                more = piece.fill(from);
                to.take(piece);
                transfer.moved(piece.size());
            }
        }
        goOn();
    }

    private void goOn() throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
    }
}
