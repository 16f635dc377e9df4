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

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.virtworkbench.rfb.FrameBuffer;

/** Writes a recording's blocks. */
final class FbsWriter implements AutoCloseable {

    private static final int MOST_NAME = 1000;
    /** Bytes of the block that ends a recording. */
    private static final int END = 12;

    private final DataOutputStream output;
    private final long most;
    private long written;

    /**
     * Makes the file, or empties it.
     *
     * @param file where to
     * @param most how many bytes it may have
     * @throws IOException if it cannot be written
     */
    FbsWriter(Path file, long most) throws IOException {
        this.output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        this.most = most;
    }

    /** Writes what stands before the first update. */
    void begin(String name, FrameBuffer frame) throws IOException {
        byte[] text = name.substring(0, Math.min(name.length(), MOST_NAME)).getBytes(StandardCharsets.UTF_8);
        Message message = new Message();
        message.bytes(Fbs.greeting()).u16(frame.width()).u16(frame.height()).bytes(Fbs.pixels()).s32(text.length).bytes(text);
        output.write(Fbs.magic());
        written = Fbs.magic().length;
        block(message, 0);
    }

    /** {@return whether there is still room for a block, and for the one that ends the recording} */
    boolean hasRoomFor(Message message) {
        return written + fileBytes(message) + END <= most;
    }

    /** {@return bytes that were written so far} */
    long written() {
        return written;
    }

    /** Writes a block, so that it is in the file when this returns. */
    void block(Message message, long millis) throws IOException {
        output.writeInt(message.size());
        message.writeTo(output);
        output.write(new byte[Fbs.padding(message.size())]);
        output.writeInt((int) millis);
        output.flush();
        written += fileBytes(message);
    }

    private static int fileBytes(Message message) {
        return Fbs.LENGTH_BYTES + message.size() + Fbs.padding(message.size()) + Fbs.TIME_BYTES;
    }

    @Override
    public void close() throws IOException {
        output.close();
    }
}
