package org.virtworkbench.libvirt.internal.call;

import java.util.Optional;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.XmlSyntaxException;

/** Reads documents that libvirt wrote. */
public final class Documents {

    private Documents() {
    }

    /** Reads one kind of document. */
    @FunctionalInterface
    public interface Kind<D extends LibvirtDocument> {

        /**
         * @param xml the document's text
         * @return the document
         * @throws XmlSyntaxException when it is none of this kind
         */
        D parse(String xml) throws XmlSyntaxException;
    }

    /**
     * @param xml the document's text
     * @param kind of which kind it is
     * @return the document; empty when it can't be read: one odd object must not hide all others of a list
     */
    public static <D extends LibvirtDocument> Optional<D> read(String xml, Kind<D> kind) {
        try {
            return Optional.of(kind.parse(xml));
        } catch (XmlSyntaxException e) {
            return Optional.empty();
        }
    }
}
