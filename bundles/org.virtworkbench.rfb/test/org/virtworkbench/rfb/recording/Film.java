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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;

/** Writes a recording picture by picture, at times of its own. */
final class Film implements AutoCloseable {

    /** How many colours pictures have: enough kinds for each way to write them. */
    static final int[] COLOURS = { 1, 2, 3, 200, 5000 };

    private final FbsWriter output;
    private final UpdateWriter updates = new UpdateWriter();
    private final Random random = new Random(4711);
    private Optional<FrameBuffer> before = Optional.empty();

    Film(Path file) throws IOException {
        output = new FbsWriter(file, Long.MAX_VALUE);
    }

    /** Makes a picture by chance. */
    FrameBuffer picture(int width, int height, int colours) {
        FrameBuffer frame = new FrameBuffer(width, height);
        int[] palette = random.ints(colours).map(colour -> colour | 0xFF000000).toArray();
        for (int at = 0; at < frame.pixels().length;) {
            int end = Math.min(frame.pixels().length, at + 1 + random.nextInt(colours > 300 ? 2 : 40));
            Arrays.fill(frame.pixels(), at, end, palette[random.nextInt(colours)]);
            at = end;
        }
        return frame;
    }

    /** Adds a picture: all of it when it is the first or of another size, else only what is named. */
    Film add(long millis, FrameBuffer frame, Area... changed) throws IOException {
        boolean fresh = before.filter(shown -> shown.width() == frame.width() && shown.height() == frame.height()).isEmpty();
        if (before.isEmpty()) {
            output.begin("desktop", frame);
        }
        before = Optional.of(frame);
        return add(millis, new Changes.Batch(frame, fresh, List.of(changed), Optional.empty(), Optional.empty()));
    }

    /** Adds a pointer to the picture before. */
    Film pointer(long millis, CursorImage image, int x, int y) throws IOException {
        return add(millis,
                new Changes.Batch(before.orElseThrow(), false, List.of(), Optional.of(image), Optional.of(new Area(x, y, 0, 0))));
    }

    private Film add(long millis, Changes.Batch batch) throws IOException {
        output.block(updates.update(batch, TimeUnit.MILLISECONDS.toNanos(millis)), millis);
        return this;
    }

    /** Ends it as a recorder does. */
    void end(long millis) throws IOException {
        output.block(UpdateWriter.empty(), millis);
        close();
    }

    /** Ends it as if the machine went down. */
    @Override
    public void close() throws IOException {
        updates.close();
        output.close();
    }
}
