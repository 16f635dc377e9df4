package org.virtworkbench.core.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.driver.GuestCalls.Part;
import org.virtworkbench.core.driver.GuestRecord;
import org.virtworkbench.core.driver.HypervisorConnection;
import org.virtworkbench.core.driver.HypervisorException;
import org.virtworkbench.core.inventory.GuestActivity;
import org.virtworkbench.model.inventory.Guest;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.GuestMetadata;

/**
 * Adds and removes tags of a guest, moves it to another folder, and makes a template of it or not, in the metadata of its definition, so that they travel with it. What else is in that
 * element stays.
 *
 * @param target the guest
 * @param scope where they go, for virsh, before the host is asked
 * @param known the guest's tags and folder as the model has them, for virsh; the operation itself reads them anew
 * @param add tags to add behind the others
 * @param remove tags to remove
 * @param folder the new folder, an empty text for none; empty to leave it
 * @param template whether it is a template from now on; empty to leave that
 */
public record ChangeTagsOperation(Target target, ChangeScope scope, GuestMetadata known, List<String> add, List<String> remove,
        Optional<String> folder, Optional<Boolean> template) implements Operation {

    /** Copies the lists. */
    public ChangeTagsOperation {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }

    /** {@return the change of a guest's tags and folder} Called in the model's realm. */
    public static ChangeTagsOperation on(Guest guest, List<String> add, List<String> remove, Optional<String> folder) {
        return new ChangeTagsOperation(Targets.of(guest), ChangeScope.of(guest), known(guest), add, remove, folder, Optional.empty());
    }

    /** {@return what makes a guest a template, or an ordinary guest again} Called in the model's realm. */
    public static ChangeTagsOperation template(Guest guest, boolean template) {
        return new ChangeTagsOperation(Targets.of(guest), ChangeScope.of(guest), known(guest), List.of(), List.of(), Optional.empty(),
                Optional.of(template));
    }

    private static GuestMetadata known(Guest guest) {
        return new GuestMetadata(List.copyOf(guest.getTags()), Optional.of(guest.getFolder()), guest.isTemplate());
    }

    /** {@return whether a guest's tags and folder can be changed now} Called in the model's realm. */
    public static boolean appliesTo(Guest guest) {
        return GuestActionRules.isWritable(guest);
    }

    @Override
    public String name() {
        String guest = target.objectName();
        if (template.isPresent()) {
            return NLS.bind(template.get() ? Messages.template_name : Messages.template_off_name, guest);
        }
        boolean tags = !add.isEmpty() || !remove.isEmpty();
        if (folder.isEmpty() || tags) {
            return NLS.bind(folder.isEmpty() ? Messages.tags_name : Messages.tags_both_name, guest);
        }
        return folder.get().isBlank() ? NLS.bind(Messages.tags_noFolder_name, guest)
                : NLS.bind(Messages.tags_folder_name, guest, folder.get());
    }

    /** {@return the command by what the model knows} The model has no more of the element than tags and folder: {@link #prepared} knows the rest. */
    @Override
    public String virshCommand() {
        GuestMetadata after = changed(known);
        return scope.metadataCommand(target,
                after.isEmpty() ? Optional.empty() : Optional.of(after.toXml().replaceAll(">\\s+<", "><").strip()));
    }

    private GuestMetadata changed(GuestMetadata before) {
        List<String> tags = new ArrayList<>(before.tags());
        tags.removeAll(remove);
        tags.addAll(add);
        return new GuestMetadata(tags, folder.or(before::folder), template.orElse(before.template()));
    }

    @Override
    public Operation prepared(HypervisorConnection connection) throws CoreException {
        try {
            List<TagsWriting.Element> elements = new ArrayList<>();
            for (Part part : parts(connection)) {
                DomainDocument document = read(connection, part);
                GuestMetadata before = document.guestMetadata();
                GuestMetadata after = changed(before);
                if (!after.equals(before)) {
                    elements.add(new TagsWriting.Element(part,
                            MetadataElement.changed(document.metadata(GuestMetadata.NAMESPACE), after)));
                }
            }
            return new TagsWriting(this, List.copyOf(elements));
        } catch (XmlSyntaxException e) {
            throw OperationFailure.because(NLS.bind(Messages.tags_unreadable, target.objectName(), e.getMessage()), null);
        } catch (HypervisorException e) {
            throw OperationFailure.of(this, e);
        }
    }

    @Override
    public void run(HypervisorConnection connection, SubMonitor monitor) throws CoreException {
        prepared(connection).run(connection, monitor);
    }

    /** {@return the descriptions that the guest has now} */
    private List<Part> parts(HypervisorConnection connection) throws HypervisorException {
        List<Part> parts = new ArrayList<>();
        Optional<GuestRecord> guest = connection.guests().find(target.object().orElseThrow());
        if (guest.isEmpty() || guest.get().persistent()) {
            parts.add(Part.DEFINITION); // reading it tells that the guest is gone
        }
        if (guest.isPresent() && !GuestActivity.isOff(guest.get())) {
            parts.add(Part.LIVE);
        }
        return parts;
    }

    private DomainDocument read(HypervisorConnection connection, Part part) throws HypervisorException, XmlSyntaxException {
        return DomainDocument.parse(connection.guests().xml(target.object().orElseThrow(), part == Part.DEFINITION, false));
    }

    @Override
    public Optional<Boolean> verify(HypervisorConnection connection) throws HypervisorException {
        try {
            for (Part part : parts(connection)) {
                GuestMetadata now = read(connection, part).guestMetadata();
                if (!changed(now).equals(now)) {
                    return Optional.of(false);
                }
            }
            return Optional.of(true);
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
