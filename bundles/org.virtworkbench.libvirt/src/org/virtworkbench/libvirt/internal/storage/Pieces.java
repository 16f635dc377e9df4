package org.virtworkbench.libvirt.internal.storage;

import java.io.IOException;
import java.util.Optional;

import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.driver.Transfer;
import org.virtworkbench.libvirt.internal.error.CallFailures;

/**
 * Moves pieces from where they come from to where they belong. Between host and file both sides work at once, so that neither waits for the other as long as
 * the other is only slow now and then: the kernel lets a writer wait for the disk from time to time. The host's side is always the calling thread's.
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

    /** Moves all from a file to the host. */
    void upload(Piece.Source file, Piece.Target host) throws HypervisorException, IOException {
        try (Belt belt = new Belt(); OtherSide reader = new OtherSide("volume-reader", belt, () -> fillAll(belt, file))) {
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

    /** Moves all from a host to a host, each in turn. */
    void relay(Piece.Source from, Piece.Target to) throws HypervisorException, IOException {
        try (Piece piece = new Piece()) {
            boolean more = true;
            while (more) {
                goOn();
                more = piece.fill(from);
                to.take(piece);
                transfer.moved(piece.size());
            }
        }
    }

    private void goOn() throws HypervisorException {
        if (transfer.isCancelled()) {
            throw CallFailures.cancelled();
        }
    }
}
