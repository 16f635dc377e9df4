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

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.virtworkbench.rfb.RfbException;
import org.virtworkbench.rfb.RfbException.Kind;

/**
 * A recording that was found good, as far as that can be seen without decoding it.
 *
 * @param file where it is
 * @param name of the screen
 * @param greeting what stands before the first update
 * @param keyFrames where playing can begin, the first one at the beginning
 * @param millis how long it is
 * @param end where its last good block ends
 * @param isWhole whether it was ended, and not cut off
 */
public record Recording(Path file, String name, Block greeting, List<Block> keyFrames, long millis, long end, boolean isWhole) {

    /**
     * A part of the file.
     *
     * @param place where its bytes begin
     * @param length how many bytes
     * @param millis when, since the beginning
     */
    public record Block(long place, int length, long millis) {

        /** {@return where the next one begins} */
        long next() {
            return place + length + Fbs.padding(length) + Fbs.TIME_BYTES;
        }
    }

    private static final String WHAT = "The recording cannot be played.";
    private static final String OTHER_FILE = "Choose a file that was recorded from a console of this program.";

    /**
     * Looks through a recording. Blocks: all of its blocks are found, though not read.
     *
     * @param file the file
     * @return what it is
     * @throws RfbException if it cannot be read or is no recording
     */
    public static Recording open(Path file) throws RfbException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new RecordingScan(file, new FbsReader(channel)).run();
        } catch (EOFException e) {
            throw noRecording("It ends before its first picture.");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** {@return the last key frame that is not later} */
    Block keyFrame(long time) {
        Block found = keyFrames.getFirst();
        for (Block frame : keyFrames) {
            if (frame.millis() > time) {
                break;
            }
            found = frame;
        }
        return found;
    }

    static RfbException unreadable(IOException cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new RfbException(Kind.LINK, WHAT, "The file could not be read: " + why + '.',
                "Check that the file is there and may be read.", cause);
    }

    static RfbException noRecording(String why) {
        return new RfbException(Kind.PROTOCOL, WHAT, why, OTHER_FILE);
    }

    /** {@return why it can't be played on} */
    static RfbException broken(long millis, Optional<RfbException> cause) {
        if (cause.isPresent() && cause.get().getCause() instanceof IOException unread) {
            return unreadable(unread);
        }
        RfbException fault = new RfbException(Kind.PROTOCOL, "The recording is damaged.",
                "What was recorded after " + millis / 1000 + " seconds cannot be understood: "
                        + cause.map(RfbException::why).orElse("It breaks off."),
                "Play what lies before or well behind it, or take another copy of the file.");
        cause.ifPresent(fault::initCause);
        return fault;
    }
}
