package org.virtworkbench.ui.console.recording;

import java.nio.file.Path;

import org.virtworkbench.ui.editor.PlainEditorInput;

/**
 * A recording to be played.
 *
 * @param file where it is
 */
public record RecordingEditorInput(Path file) implements PlainEditorInput {

    @Override
    public String getName() {
        String name = file.getFileName().toString();
        return name.endsWith(ScreenRecording.ENDING) ? name.substring(0, name.length() - ScreenRecording.ENDING.length()) : name;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }
}
