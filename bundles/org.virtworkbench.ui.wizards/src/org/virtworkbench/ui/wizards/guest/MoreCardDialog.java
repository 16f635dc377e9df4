package org.virtworkbench.ui.wizards.guest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.virtworkbench.core.creation.HostOffer;
import org.virtworkbench.core.creation.NetworkCard.Link;
import org.virtworkbench.core.driver.HostInterface;
import org.virtworkbench.core.driver.NetworkRecord;
import org.virtworkbench.ui.forms.FieldsDialog;
import org.virtworkbench.ui.wizards.guest.MoreDevices.MoreCard;

/** Asks for another network card of a new guest: what it is plugged into, its model and address. */
final class MoreCardDialog extends FieldsDialog {

    static final Pattern MAC = Pattern.compile("[0-9A-Fa-f][02468ACEace](:[0-9A-Fa-f]{2}){5}"); //$NON-NLS-1$
    /** What Linux takes for the name of an interface. */
    private static final Pattern INTERFACE = Pattern.compile("[^\\s/]{1,15}"); //$NON-NLS-1$
    private static final List<Link> LINKS = List.of(Link.values());

    private final GuestDraft draft;
    private final Optional<MoreCard> before;
    private final List<String> models;
    private Combo link;
    private Combo source;
    private Optional<Combo> model;
    private Text mac;
    private MoreCard card;

    /**
     * @param parent its window
     * @param draft of the guest
     * @param before the card as it is; empty for one more
     */
    MoreCardDialog(Shell parent, GuestDraft draft, Optional<MoreCard> before) {
        super(parent, Messages.moreCardTitle, Messages.moreCardText, before.isEmpty() ? Messages.moreAdd : Messages.moreChange);
        this.draft = draft;
        this.before = before;
        this.models = draft.cardModels();
    }

    /** {@return what was chosen} */
    MoreCard card() {
        return card;
    }

    @Override
    protected void createFields() {
        link = choice(Messages.moreLink, List.of(Messages.linkNetwork, Messages.linkBridge, Messages.linkDirect), SWT.READ_ONLY);
        source = choice(Messages.moreName, List.of(), SWT.NONE);
        source.setToolTipText(Messages.moreNameTip);
        model = models.isEmpty() ? Optional.empty() : Optional.of(choice(Messages.model, models, SWT.READ_ONLY));
        mac = text(Messages.mac, before.flatMap(MoreCard::mac).orElse(""), Messages.macHint); //$NON-NLS-1$
        mac.setToolTipText(Messages.macTip);
        link.select(before.map(MoreCard::link).map(LINKS::indexOf).orElse(0));
        offer();
        before.map(MoreCard::source).ifPresent(source::setText);
        model.ifPresent(
                field -> field.select(Math.max(0, before.flatMap(MoreCard::model).or(draft::cardModel).map(models::indexOf).orElse(0))));
        link.addListener(SWT.Selection, event -> {
            offer();
            changed();
        });
        note(Messages.moreDirectNote);
    }

    /** Offers what is there of the chosen kind; another name may be typed, as not every host tells of its interfaces. */
    private void offer() {
        List<String> names = names(draft, LINKS.get(link.getSelectionIndex()));
        source.setItems(names.toArray(String[]::new));
        source.setText(names.isEmpty() ? "" : names.getFirst()); //$NON-NLS-1$
    }

    /** {@return what a card can be plugged into, as far as the host tells} */
    static List<String> names(GuestDraft draft, Link kind) {
        List<HostInterface> interfaces = draft.offer.map(HostOffer::interfaces).orElse(List.of());
        return switch (kind) {
            case NETWORK -> draft.networks().stream().map(NetworkRecord::name).toList();
            case BRIDGE -> interfaces.stream().filter(HostInterface::isBridge).map(HostInterface::name).sorted().toList();
            case DIRECT -> interfaces.stream().filter(each -> !each.isBridge() && !each.name().equals("lo")).map(HostInterface::name) //$NON-NLS-1$
                    .sorted().toList();
        };
    }

    @Override
    protected Optional<String> problem() {
        Link kind = LINKS.get(link.getSelectionIndex());
        String name = source.getText().strip();
        if (kind == Link.NETWORK && !names(draft, kind).contains(name)) {
            return Optional.of(Messages.problemNoNetwork);
        }
        if (kind != Link.NETWORK && !INTERFACE.matcher(name).matches()) {
            return Optional.of(Messages.problemInterface);
        }
        String address = mac.getText().strip();
        if (!address.isEmpty() && !MAC.matcher(address).matches()) {
            return Optional.of(Messages.problemMac);
        }
        boolean twice = !address.isEmpty() && (address.equalsIgnoreCase(draft.mac.strip()) || draft.more.all().stream()
                .anyMatch(more -> more instanceof MoreCard other && !before.equals(Optional.of(other))
                        && other.mac().filter(address::equalsIgnoreCase).isPresent()));
        return twice ? Optional.of(Messages.problemMacTwice) : Optional.empty();
    }

    @Override
    protected void okPressed() {
        String address = mac.getText().strip().toLowerCase(Locale.ROOT);
        card = new MoreCard(LINKS.get(link.getSelectionIndex()), source.getText().strip(),
                model.map(Combo::getSelectionIndex).filter(index -> index >= 0).map(models::get),
                address.isEmpty() ? Optional.empty() : Optional.of(address));
        super.okPressed();
    }
}
