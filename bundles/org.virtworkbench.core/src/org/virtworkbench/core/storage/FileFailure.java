package org.virtworkbench.core.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a file of this computer could not be read or written. */
public final class FileFailure {

    private FileFailure() {
    }

    /** {@return the reason in words, without the path} */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> Messages.file_missing;
            case AccessDeniedException denied -> Messages.file_denied;
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
