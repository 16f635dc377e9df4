package org.virtworkbench.ui.guest;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.ui.format.Format;
import org.virtworkbench.ui.format.OsName;
import org.virtworkbench.ui.forms.Card;
import org.virtworkbench.ui.forms.FactGrid;
import org.virtworkbench.ui.forms.FactGrid.Fact;
import org.virtworkbench.ui.forms.Services;

/** What a guest is. */
final class GeneralCard implements GuestPart {

    private final Fact vcpus;
    private final Fact memory;
    private final Fact os;
    private final Fact type;
    private final Fact machine;
    private final Fact firmware;
    private final Fact autostart;
    private final Fact persistent;
    private final Fact uuid;

    GeneralCard(Composite parent, Services services) {
        Card card = new Card(parent, Messages.General_title);
        FactGrid facts = new FactGrid(card.body(), 2, services.icons());
        vcpus = facts.add(Messages.General_vcpus);
        machine = facts.add(Messages.General_machine);
        memory = facts.add(Messages.General_memory);
        firmware = facts.add(Messages.General_firmware);
        os = facts.add(Messages.General_os);
        autostart = facts.add(Messages.General_autostart);
        type = facts.add(Messages.General_type);
        persistent = facts.add(Messages.General_persistent);
        FactGrid identity = new FactGrid(card.body(), 1, services.icons());
        uuid = identity.addCopyable(Messages.General_uuid);
    }

    @Override
    public boolean show(Guest guest) {
        boolean moved = vcpus.set(guest.getVcpus() > 0 ? Integer.toString(guest.getVcpus()) : "");
        moved |= memory.set(memory(guest));
        moved |= os.set(OsName.of(guest.getOsId()));
        os.hint(guest.getOsId());
        moved |= type.set(GuestTexts.domainType(guest.getDomainType()));
        type.hint(GuestTexts.domainTypeHint(guest.getDomainType()));
        moved |= machine.set(join(guest.getArchitecture(), guest.getMachine()));
        moved |= firmware.set(guest.isDetailsKnown() ? GuestTexts.firmware(guest.getFirmware()) : "");
        moved |= autostart.set(guest.isAutostart() ? Messages.General_withHost : Messages.General_no);
        moved |= persistent.set(guest.isPersistent() ? Messages.General_kept : Messages.General_transient);
        moved |= uuid.set(guest.getUuid().toString());
        return moved;
    }

    private static String memory(Guest guest) {
        if (guest.getMemory() <= 0) {
            return "";
        }
        String now = Format.bytes(guest.getMemory());
        return guest.getMaxMemory() > guest.getMemory() ? NLS.bind(Messages.General_ofMaximum, now, Format.bytes(guest.getMaxMemory()))
                : now;
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }
}
