package org.virtworkbench.ui.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.virtworkbench.ui.Settings;
import org.virtworkbench.ui.console.keyboard.KeyCombination;
import org.virtworkbench.ui.console.keyboard.KeyNames;
import org.virtworkbench.ui.console.screen.Scaling;

/** What the person set for all consoles. Always as it is now; any thread. */
public final class ConsoleSettings {

    /** The preference node of this bundle. */
    public static final String NODE = "org.virtworkbench.ui.console";
    /** Preference: whether text that is copied on one side can be pasted on the other. On by default. */
    public static final String CLIPBOARD = "shareClipboard";
    /** Preference: whether consoles begin with grabbing the keyboard. Off by default. */
    public static final String GRAB = "grabKeyboard";
    /** Preference: how large screens are shown at first. A name of {@link Scaling}. */
    public static final String SCALING = "scaling";
    /** Preference: key combinations of the person, one a line, such as {@code Ctrl+Alt+F13}. */
    public static final String KEYS = "keyCombinations";

    /** Preference: folder that recordings are written to. {@code Videos/Virt Workbench} in the person's home if it is empty. */
    public static final String RECORDINGS = "recordings";

    /** Preference: name of the engine that shows screens. The program's own if there is none of that name. */
    public static final String ENGINE = "engine";

    private ConsoleSettings() {
    }

    /** {@return whether the clipboard is shared} */
    public static boolean sharesClipboard() {
        return node().getBoolean(CLIPBOARD, true);
    }

    /** {@return whether consoles begin with grabbing the keyboard} */
    public static boolean grabsKeyboard() {
        return node().getBoolean(GRAB, false);
    }

    /** {@return how large screens are shown at first} */
    public static Scaling scaling() {
        return Scaling.named(node().get(SCALING, "")).orElse(Scaling.FIT);
    }

    /** Shows screens in this size from now on, also those of consoles that are opened later. */
    public static void scaling(Scaling wanted) {
        node().put(SCALING, wanted.name());
        Settings.keep(NODE);
    }

    /** {@return the person's own key combinations} */
    public static List<KeyCombination> ownKeys() {
        return node().get(KEYS, "").lines().map(KeyNames::combination).flatMap(Optional::stream).toList();
    }

    /** {@return name of the engine that shows screens; empty for the program's own} */
    public static String engine() {
        return node().get(ENGINE, "");
    }

    /** {@return the folder that recordings are written to, which need not be there} */
    public static Path recordings() {
        String folder = node().get(RECORDINGS, "");
        return folder.isEmpty() ? usualRecordings() : Path.of(folder);
    }

    /** {@return the folder that recordings are written to where nothing else is set} */
    public static Path usualRecordings() {
        return Path.of(System.getProperty("user.home"), "Videos", "Virt Workbench");
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
