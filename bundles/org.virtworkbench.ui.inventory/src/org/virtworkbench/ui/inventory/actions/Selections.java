package org.virtworkbench.ui.inventory.actions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.model.inventory.Host;
import org.virtworkbench.ui.inventory.GuestFolder;

/** What a command is to act on: what is selected in the part that has the focus. UI thread. */
final class Selections {

    private Selections() {
    }

    /**
     * {@return the selected guests, each once; a folder stands for those in it}
     *
     * @param context of the workbench, as handlers get it
     */
    static List<Guest> guests(Object context) {
        return guests(selection(context));
    }

    /** {@return the guests among selected elements, each once; a folder stands for those in it} */
    static List<Guest> guests(List<?> selection) {
        Set<Guest> guests = new LinkedHashSet<>();
        for (Object element : selection) {
            if (element instanceof Guest guest && guest.getHost() != null) {
                guests.add(guest);
            } else if (element instanceof GuestFolder folder) {
                guests.addAll(folder.guests());
            }
        }
        return List.copyOf(guests);
    }

    /** {@return the selected hosts, each once; what lies in a host does not count} */
    static List<Host> hosts(Object context) {
        return selection(context).stream().filter(Host.class::isInstance).map(Host.class::cast).distinct().toList();
    }

    /** {@return the hosts that are selected or in which something selected lies, each once} */
    static List<Host> hostsAround(Object context) {
        Set<Host> hosts = new LinkedHashSet<>();
        for (Object element : selection(context)) {
            hostOf(element).ifPresent(hosts::add);
        }
        return List.copyOf(hosts);
    }

    private static Optional<Host> hostOf(Object element) {
        if (element instanceof GuestFolder folder) {
            return Optional.of(folder.host());
        }
        EObject object = element instanceof EObject found ? found : null;
        while (object != null && !(object instanceof Host)) {
            object = object.eContainer();
        }
        return Optional.ofNullable((Host) object);
    }

    /** {@return what is selected: in the context menu's part while that is open, else in the active part} */
    static List<?> selection(Object context) {
        if (context instanceof IEvaluationContext variables) {
            for (String name : List.of(ISources.ACTIVE_MENU_SELECTION_NAME, ISources.ACTIVE_CURRENT_SELECTION_NAME)) {
                if (HandlerUtil.getVariable(variables, name) instanceof IStructuredSelection found) {
                    return found.toList();
                }
            }
        }
        return List.of();
    }
}
