package org.virtworkbench.ui.inventory.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.ISelectionService;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.virtworkbench.core.operation.GuestAction;
import org.virtworkbench.model.inventory.Guest;

/** The submenu "Copy as virsh": one item for each action that makes sense for the selected guests. */
public final class VirshMenu extends CompoundContributionItem {

    private static final String PREFIX = "org.virtworkbench.ui.guest.";

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        List<IContributionItem> items = new ArrayList<>();
        List<Guest> guests = window == null ? List.of() : selected(window.getSelectionService());
        for (GuestAction action : GuestAction.values()) {
            if (guests.stream().anyMatch(action::appliesTo)) {
                items.add(item(window, action));
            }
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static List<Guest> selected(ISelectionService selections) {
        return selections.getSelection() instanceof IStructuredSelection selection ? Selections.guests(selection.toList()) : List.of();
    }

    private static IContributionItem item(IWorkbenchWindow window, GuestAction action) {
        CommandContributionItemParameter item = new CommandContributionItemParameter(window, null, PREFIX + "copyVirsh",
                CommandContributionItem.STYLE_PUSH);
        item.parameters = Map.of(CopyVirshHandler.ACTION, action.id());
        try {
            item.label = window.getService(ICommandService.class).getCommand(PREFIX + action.id()).getName();
        } catch (NotDefinedException e) {
            ILog.of(VirshMenu.class).error(e.getMessage(), e);
        }
        return new CommandContributionItem(item);
    }
}
