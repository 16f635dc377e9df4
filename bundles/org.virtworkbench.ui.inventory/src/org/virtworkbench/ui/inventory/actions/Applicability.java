package org.virtworkbench.ui.inventory.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.model.inventory.ConnectionState;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.format.StateTexts;

/**
 * Which of the selected guests an action applies to, and why not to the others.
 *
 * @param guests those that it applies to
 * @param total number of the selected
 * @param reasons why not to the others: a few words, with how many they hold for
 */
record Applicability(List<Guest> guests, int total, Map<String, Integer> reasons) {

    /** {@return how it stands now; called in the model's realm} */
    static Applicability of(List<Guest> selected, Predicate<Guest> applies) {
        List<Guest> fit = new ArrayList<>();
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (Guest guest : selected) {
            if (applies.test(guest)) {
                fit.add(guest);
            } else {
                reasons.merge(reason(guest), Integer.valueOf(1), Integer::sum);
            }
        }
        return new Applicability(List.copyOf(fit), selected.size(), reasons);
    }

    /** {@return a sentence about those left out: "Left out: 3 of 12 (2 shut off, 1 host not connected)."; empty when there are none} */
    String leftOut() {
        if (reasons.isEmpty()) {
            return "";
        }
        String list = reasons.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining(", "));
        return NLS.bind(Messages.LeftOut, new Object[] { Integer.valueOf(total - guests.size()), Integer.valueOf(total), list });
    }

    private static String reason(Guest guest) {
        if (guest.getHost() == null || guest.getHost().getState() != ConnectionState.CONNECTED) {
            return Messages.LeftOut_notConnected;
        }
        if (guest.getHost().isReadOnly()) {
            return Messages.LeftOut_readOnly;
        }
        return StateTexts.text(guest).toLowerCase();
    }
}
