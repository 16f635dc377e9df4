package org.virtworkbench.core.creation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.Optional;

import org.virtworkbench.core.appliance.Checksum;

/** Looks at the bytes that go through, whether they are those that were meant. One thread. */
final class DigestingChannel implements ReadableByteChannel {

    private final ReadableByteChannel channel;
    private final Optional<Checksum> wanted;
    private final Optional<MessageDigest> digest;
    private long count;

    /**
     * @param channel read from, and closed with this one
     * @param wanted what the bytes must be; empty when they may be any
     */
    DigestingChannel(ReadableByteChannel channel, Optional<Checksum> wanted) {
        this.channel = channel;
        this.wanted = wanted;
        this.digest = wanted.map(Checksum::digest);
    }

    /** {@return how many bytes went through} */
    long count() {
        return count;
    }

    /** {@return whether they were those that were meant} Asked once, when all went through. */
    boolean isRight() {
        return wanted.map(sum -> sum.matches(digest.orElseThrow())).orElse(true);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        ByteBuffer seen = target.duplicate();
        int read = channel.read(target);
        if (read > 0) {
            count += read;
            seen.limit(seen.position() + read);
            digest.ifPresent(known -> known.update(seen));
        }
        return read;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
