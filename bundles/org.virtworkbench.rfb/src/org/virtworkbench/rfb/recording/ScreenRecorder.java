/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;

/**
 * Records what a screen shows. All methods return at once; a thread of its own looks at the screen at most fifteen times a second, compresses what changed and
 * writes it, and rests three times as long as that took: what comes and goes in between is not recorded, and nothing waits in memory.
 */
public final class ScreenRecorder implements AutoCloseable {

    /** How it ended. */
    public enum End {
        /** As it was wanted. */
        STOPPED,
        /** The file is as large as it may be. */
        FULL,
        /** The file could not be written. */
        FAILED
    }

    /** Hears of the end, once, on the recorder's thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * It is over; the file is closed.
         *
         * @param how it ended
         * @param why it could not be written
         */
        void ended(End how, Optional<IOException> why);
    }

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(66);
    private static final int REST = 3;

    private final Changes changes = new Changes();
    private final Path file;
    private final String name;
    private final long most;
    private final Listener listener;
    private final long start = System.nanoTime();
    private volatile long written;

    private ScreenRecorder(Path file, String name, long most, Listener listener) {
        this.file = file;
        this.name = name;
        this.most = most;
        this.listener = listener;
    }

    /**
     * Begins to record.
     *
     * @param file where to; overwritten, its folder is made if there is none
     * @param name of the screen, kept in the file
     * @param most how many bytes the file may have; half of what is free there if that is less
     * @param listener hears of the end
     * @return the recorder, which waits for its first {@link #screen}
     */
    public static ScreenRecorder start(Path file, String name, long most, Listener listener) {
        ScreenRecorder recorder = new ScreenRecorder(file, name, most, listener);
        Thread.ofPlatform().daemon().name("screen-recorder").start(recorder::record);
        return recorder;
    }

    /**
     * The screen is this from now on.
     *
     * @param frame the screen
     */
    public void screen(FrameBuffer frame) {
        changes.screen(frame);
    }

    /**
     * Pixels of the screen changed.
     *
     * @param areas where
     */
    public void damaged(List<Area> areas) {
        changes.damaged(areas);
    }

    /**
     * The pointer looks like this from now on.
     *
     * @param image its image
     */
    public void cursor(CursorImage image) {
        changes.cursor(image);
    }

    /**
     * The pointer is here now.
     *
     * @param x column of the screen
     * @param y row of the screen
     */
    public void pointer(int x, int y) {
        changes.pointer(x, y);
    }

    /** {@return how large the file is so far, in bytes} */
    public long written() {
        return written;
    }

    /** {@return how long it has recorded, in milliseconds} */
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Ends it; {@link Listener#ended} follows. Does not wait. */
    @Override
    public void close() {
        changes.close();
    }

    private void record() {
        End end = End.FAILED;
        Optional<IOException> why = Optional.empty();
        try {
            end = write();
        } catch (IOException e) {
            why = Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listener.ended(end, why);
        }
    }

    private End write() throws IOException, InterruptedException {
        Optional<Changes.Batch> first = changes.await();
        if (first.isEmpty()) {
            return End.STOPPED;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        long room = Math.min(most, Files.getFileStore(folder).getUsableSpace() / 2);
        try (FbsWriter output = new FbsWriter(file, room); UpdateWriter updates = new UpdateWriter()) {
            output.begin(name, first.get().frame());
            for (Optional<Changes.Batch> batch = first; batch.isPresent(); batch = changes.await()) {
                long began = System.nanoTime();
                Message update = updates.update(batch.get(), began);
                if (!output.hasRoomFor(update)) {
                    output.block(UpdateWriter.empty(), millis());
                    return End.FULL;
                }
                output.block(update, millis());
                written = output.written();
                changes.rest(Math.max(BETWEEN_LOOKS, (System.nanoTime() - began) * REST));
            }
            output.block(UpdateWriter.empty(), millis());
            return End.STOPPED;
        }
    }
}
