package org.virtworkbench.core.operation;

import java.util.Optional;
import java.util.regex.Pattern;

import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.GuestMetadata;

/** The metadata element of this program as {@code virDomainSetMetadata} wants it: libvirt adds prefix and namespace to its root, and refuses one that has them. */
final class MetadataElement {

    private MetadataElement() {
    }

    /**
     * {@return what to set; empty when nothing is left that is worth an element}
     *
     * @param old the element of the definition, with what is not known here
     * @param after what it shall say
     * @throws XmlSyntaxException never for an element of a document that was read
     */
    static Optional<String> changed(Optional<XmlElement> old, GuestMetadata after) throws XmlSyntaxException {
        if (old.isEmpty()) {
            return after.isEmpty() ? Optional.empty() : Optional.of(after.toXml());
        }
        XmlElement element = old.get();
        if (after.isEmpty()) {
            element.elements("tag").forEach(XmlElement::remove);
            element.elements("folder").forEach(XmlElement::remove);
            element.elements("template").forEach(XmlElement::remove);
            return element.elements().isEmpty() ? Optional.empty() : Optional.of(withoutPrefix(element));
        }
        DomainDocument draft = DomainDocument.parse("<domain><metadata>" + element.toXml() + "</metadata></domain>");
        draft.setGuestMetadata(after);
        return Optional.of(withoutPrefix(draft.metadata(GuestMetadata.NAMESPACE).orElseThrow()));
    }

    /** Takes the prefix from all of the namespace's elements: what libvirt puts on the root is not declared before, so that none of them may have it. */
    private static String withoutPrefix(XmlElement element) {
        String prefix = element.prefix();
        String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        String xml = element.toXml().strip().replaceFirst("\\s+" + Pattern.quote(declaration) + "\\s*=\\s*(\"[^\"]*\"|'[^']*')", "");
        return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)" + Pattern.quote(prefix) + ":", "<$1");
    }
}
