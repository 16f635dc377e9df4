package org.virtworkbench.core.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.GuestState;

/** Words that say something of a guest, in the order in which they are offered. */
final class GuestTrait {

    private static final Predicate<Guest> SAVED = guest -> guest.isManagedSave() && GuestActivity.isOff(guest);

    /** Words behind {@code state}. */
    static final Map<String, Predicate<Guest>> STATES = states();
    /** Words behind {@code autostart}. */
    static final Map<String, Predicate<Guest>> AUTOSTART = autostart();
    /** Words behind {@code is}. */
    static final Map<String, Predicate<Guest>> OTHERS = others();

    private GuestTrait() {
    }

    private static Predicate<Guest> in(GuestState first, GuestState... more) {
        Set<GuestState> states = EnumSet.of(first, more);
        return guest -> states.contains(guest.getState());
    }

    private static Map<String, Predicate<Guest>> states() {
        Map<String, Predicate<Guest>> traits = new LinkedHashMap<>();
        traits.put("running", in(GuestState.RUNNING, GuestState.BLOCKED));
        traits.put("paused", in(GuestState.PAUSED));
        traits.put("off", in(GuestState.SHUT_OFF));
        traits.put("shutoff", in(GuestState.SHUT_OFF));
        traits.put("saved", SAVED);
        traits.put("crashed", in(GuestState.CRASHED));
        traits.put("suspended", in(GuestState.SUSPENDED));
        traits.put("shutting-down", in(GuestState.SHUTTING_DOWN));
        traits.put("unknown", in(GuestState.UNKNOWN));
        return Collections.unmodifiableMap(traits);
    }

    private static Map<String, Predicate<Guest>> autostart() {
        Map<String, Predicate<Guest>> traits = new LinkedHashMap<>();
        traits.put("yes", Guest::isAutostart);
        traits.put("no", guest -> !guest.isAutostart());
        return Collections.unmodifiableMap(traits);
    }

    private static Map<String, Predicate<Guest>> others() {
        Map<String, Predicate<Guest>> traits = new LinkedHashMap<>();
        traits.put("saved", SAVED);
        traits.put("active", GuestActivity::isActive);
        traits.put("autostart", Guest::isAutostart);
        traits.put("persistent", Guest::isPersistent);
        traits.put("transient", guest -> !guest.isPersistent());
        traits.put("template", Guest::isTemplate);
        traits.put("tagged", guest -> !guest.getTags().isEmpty());
        return Collections.unmodifiableMap(traits);
    }
}
