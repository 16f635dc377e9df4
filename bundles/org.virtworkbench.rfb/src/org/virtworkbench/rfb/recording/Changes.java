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

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.CursorImage;
import org.virtworkbench.rfb.FrameBuffer;

/** What changed since it was written last: which tiles of the screen, not their pixels, so that it never needs more room. Any thread. */
final class Changes {

    /**
     * What is to be written.
     *
     * @param frame the screen
     * @param fresh whether it is another one
     * @param areas what of it changed; they do not overlap
     * @param cursor the pointer's image, if it changed
     * @param pointer where the pointer is, if it moved
     */
    record Batch(FrameBuffer frame, boolean fresh, List<Area> areas, Optional<CursorImage> cursor, Optional<Area> pointer) {
    }

    private static final int TILE = 64;
    /** Tiles that go into one rectangle. */
    private static final int RUN = TightWriter.MOST_PIXELS / TILE / TILE;

    private final BitSet tiles = new BitSet();
    private Optional<FrameBuffer> frame = Optional.empty();
    private boolean fresh;
    private Optional<CursorImage> cursor = Optional.empty();
    private Optional<Area> pointer = Optional.empty();
    private boolean closed;

    synchronized void screen(FrameBuffer shown) {
        if (frame.filter(before -> before == shown).isEmpty()) {
            frame = Optional.of(shown);
            fresh = true;
            tiles.clear();
            notifyAll();
        }
    }

    synchronized void damaged(List<Area> areas) {
        frame.ifPresent(shown -> areas.forEach(area -> mark(area, shown)));
        notifyAll();
    }

    private void mark(Area area, FrameBuffer shown) {
        int right = Math.min(shown.width(), area.x() + area.width());
        int bottom = Math.min(shown.height(), area.y() + area.height());
        if (right <= area.x() || bottom <= area.y()) {
            return;
        }
        int columns = columns(shown);
        for (int y = Math.max(0, area.y()) / TILE; y <= (bottom - 1) / TILE; y++) {
            tiles.set(y * columns + Math.max(0, area.x()) / TILE, y * columns + (right - 1) / TILE + 1);
        }
    }

    private static int columns(FrameBuffer frame) {
        return (frame.width() + TILE - 1) / TILE;
    }

    synchronized void cursor(CursorImage image) {
        cursor = Optional.of(image);
        notifyAll();
    }

    synchronized void pointer(int x, int y) {
        pointer = Optional.of(new Area(x, y, 0, 0));
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * Waits for something to write.
     *
     * @return what; nothing when it was closed, and nothing is left
     */
    synchronized Optional<Batch> await() throws InterruptedException {
        while (!closed && !hasNews()) {
            wait();
        }
        return frame.filter(shown -> hasNews()).map(this::take);
    }

    private boolean hasNews() {
        return frame.isPresent() && (fresh || !tiles.isEmpty() || cursor.isPresent() || pointer.isPresent());
    }

    /** Waits for a while, less if it is closed. */
    synchronized void rest(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; !closed && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private Batch take(FrameBuffer shown) {
        Batch batch = new Batch(shown, fresh, fresh ? List.of() : areas(shown), cursor, pointer);
        fresh = false;
        tiles.clear();
        cursor = Optional.empty();
        pointer = Optional.empty();
        return batch;
    }

    private List<Area> areas(FrameBuffer shown) {
        return areas(tiles, shown);
    }

    /** {@return all of a screen} */
    static List<Area> whole(FrameBuffer shown) {
        BitSet all = new BitSet();
        all.set(0, columns(shown) * ((shown.height() + TILE - 1) / TILE));
        return areas(all, shown);
    }

    private static List<Area> areas(BitSet tiles, FrameBuffer shown) {
        List<Area> areas = new ArrayList<>();
        int columns = columns(shown);
        for (int tile = tiles.nextSetBit(0); tile >= 0;) {
            int row = tile / columns;
            int end = Math.min(tiles.nextClearBit(tile), Math.min((row + 1) * columns, tile + RUN));
            int x = (tile - row * columns) * TILE;
            int y = row * TILE;
            areas.add(new Area(x, y, Math.min(shown.width(), x + (end - tile) * TILE) - x, Math.min(shown.height(), y + TILE) - y));
            tile = tiles.nextSetBit(end);
        }
        return areas;
    }
}
