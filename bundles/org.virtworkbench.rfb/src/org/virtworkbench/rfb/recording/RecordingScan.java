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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.recording.Recording.Block;

/** Looks through a file once. */
final class RecordingScan {

    /** Key frames that lie closer together are passed over, so that no file leads to a long list. */
    private static final long CLOSEST = 1000;
    private static final int MOST_GREETING = 1 << 12;
    private static final int SIZE_BYTES = 4;
    private static final int UPDATE_BYTES = 4;

    private final Path file;
    private final FbsReader reader;
    private final List<Block> keyFrames = new ArrayList<>();

    RecordingScan(Path file, FbsReader reader) {
        this.file = file;
        this.reader = reader;
    }

    Recording run() throws IOException, RfbException {
        byte[] magic = Fbs.magic();
        if (!Fbs.isAt(magic, reader.bytes(0, magic.length), 0)) {
            throw Recording.noRecording("The file does not begin like a recording (FBS 001.000).");
        }
        Block greeting = reader.block(magic.length).orElseThrow(() -> Recording.noRecording("It ends before its first picture."));
        String name = name(greeting);
        boolean ended = false;
        Block last = greeting;
        for (Optional<Block> next = reader.block(greeting.next()); next.isPresent(); next = reader.block(last.next())) {
            Block block = next.get();
            if (block.length() < UPDATE_BYTES || block.millis() < last.millis()) {
                break;
            }
            byte[] begin = reader.bytes(block.place(), UPDATE_BYTES);
            if (begin[0] != Fbs.UPDATE) {
                break;
            }
            if (begin[1] == Fbs.KEY_FRAME && (keyFrames.isEmpty() || block.millis() - keyFrames.getLast().millis() >= CLOSEST)) {
                keyFrames.add(block);
            }
            ended = begin[2] == 0 && begin[3] == 0;
            last = block;
        }
        if (keyFrames.isEmpty()) {
            throw Recording.noRecording("There is no picture in it.");
        }
        return new Recording(file, name, greeting, List.copyOf(keyFrames), last.millis(), last.next(), ended);
    }

    private String name(Block greeting) throws IOException, RfbException {
        byte[] bytes = reader.bytes(greeting.place(), Math.min(greeting.length(), MOST_GREETING));
        int pixels = Fbs.greeting().length + SIZE_BYTES;
        int text = pixels + Fbs.pixels().length + Integer.BYTES;
        if (!Fbs.isAt(Fbs.greeting(), bytes, 0) || !Fbs.isAt(Fbs.pixels(), bytes, pixels) || bytes.length < text) {
            throw Recording.noRecording("Another program recorded it, in a way that is not understood here.");
        }
        return new String(bytes, text, bytes.length - text, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
