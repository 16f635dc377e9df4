package org.virtworkbench.ui.console;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;
import org.virtworkbench.ui.Settings;
import org.virtworkbench.ui.console.keyboard.KeyboardLayout;
import org.virtworkbench.ui.console.keyboard.TypingSpeed;
import org.virtworkbench.ui.console.link.Quality;

/**
 * What the person set for the console of one guest. Always as it is now; any thread.
 *
 * @param guest the guest's uuid
 */
public record GuestSettings(UUID guest) implements ScreenSound.Wish {

    private static final String GUESTS = "guests";
    private static final String QUALITY = "quality";
    private static final String LAYOUT = "layout";
    private static final String SPEED = "typingSpeed";
    private static final String POINTER = "ownPointer";
    private static final String SOUND = "sound";
    private static final String FOLLOW = "followsWindow";

    /** {@return how good the picture is to be} */
    public Quality quality() {
        return Quality.named(get(QUALITY).orElse(""));
    }

    /** Sets how good the picture is to be. */
    public void quality(Quality wanted) {
        put(QUALITY, wanted.name());
    }

    /** {@return the keyboard layout that the guest is set to; where nothing is known, what was chosen last for another one} */
    public KeyboardLayout layout() {
        return KeyboardLayout.named(get(LAYOUT).orElseGet(() -> root().get(LAYOUT, "")));
    }

    /** Sets the keyboard layout. */
    public void layout(KeyboardLayout wanted) {
        root().put(LAYOUT, wanted.name());
        put(LAYOUT, wanted.name());
    }

    /** {@return how fast texts are typed} */
    public TypingSpeed typingSpeed() {
        return TypingSpeed.named(get(SPEED).orElse(""));
    }

    /** Sets how fast texts are typed. */
    public void typingSpeed(TypingSpeed wanted) {
        put(SPEED, wanted.name());
    }

    /** {@return whether this desktop's pointer is shown over the screen instead of the guest's} */
    public boolean ownPointer() {
        return get(POINTER).map(Boolean::parseBoolean).orElse(false);
    }

    /** Sets which pointer is shown. */
    public void ownPointer(boolean wanted) {
        put(POINTER, Boolean.toString(wanted));
    }

    /** {@return whether the guest is asked for a screen of the window's size; not at first} */
    boolean followsWindow() {
        return get(FOLLOW).map(Boolean::parseBoolean).orElse(false);
    }

    /** Sets whether the guest is asked for a screen of the window's size. */
    void followsWindow(boolean wanted) {
        put(FOLLOW, Boolean.toString(wanted));
    }

    /** {@return whether the guest is to be heard; on at first} */
    @Override
    public boolean sound() {
        return get(SOUND).map(Boolean::parseBoolean).orElse(true);
    }

    @Override
    public void sound(boolean wanted) {
        put(SOUND, Boolean.toString(wanted));
    }

    /** Looks without making a node: most guests have nothing of their own. */
    private Optional<String> get(String key) {
        try {
            String path = GUESTS + '/' + guest;
            return root().nodeExists(path) ? Optional.ofNullable(root().node(path).get(key, null)) : Optional.empty();
        } catch (BackingStoreException e) {
            return Optional.empty();
        }
    }

    private void put(String key, String value) {
        root().node(GUESTS + '/' + guest).put(key, value);
        Settings.keep(ConsoleSettings.NODE);
    }

    private static Preferences root() {
        return InstanceScope.INSTANCE.getNode(ConsoleSettings.NODE);
    }
}
