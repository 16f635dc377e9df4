package org.virtworkbench.core.creation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.virtworkbench.core.creation.DriveSource.Existing;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.domain.CharacterDevice;
import org.virtworkbench.xml.domain.Disk;
import org.virtworkbench.xml.domain.DomainDocument;
import org.virtworkbench.xml.domain.Graphics;
import org.virtworkbench.xml.domain.NetworkInterface;

/** Turns the document of a guest into that of its clone: what must be one guest's alone goes or is made anew. */
final class CloneXml {

    private final DomainDocument document;

    CloneXml(DomainDocument document) {
        this.document = document;
    }

    /**
     * Changes the document.
     *
     * @param name of the clone
     * @param uuid of the clone
     * @param places where disks of its own are, by their names at the guest
     * @param skipped names of disks that the clone does not have
     */
    void become(String name, UUID uuid, Map<String, Existing> places, Collection<String> skipped) {
        XmlElement root = document.root();
        root.setValue("name", name);
        root.setValue("uuid", uuid.toString());
        root.child("genid").ifPresent(genid -> genid.setText(""));
        document.setInstalling(false);
        document.removeTemplate();
        // UEFI's variables lie in a file of the original: without its path libvirt makes one for the clone
        root.find("os", "nvram").ifPresent(XmlElement::remove);
        document.interfaces().forEach(CloneXml::renew);
        for (Disk disk : document.disks()) {
            String device = disk.target().orElse("");
            if (skipped.contains(device)) {
                disk.element().remove();
            } else if (places.containsKey(device)) {
                move(disk, places.get(device));
            }
        }
        for (Graphics screen : document.graphics()) {
            if (screen.element().attribute("port").isPresent()) {
                screen.element().setAttribute("port", "-1");
                screen.element().setAttribute("autoport", "yes");
            }
        }
        // sockets that libvirt named after the original
        document.channels().stream().filter(channel -> channel.type().filter("unix"::equals).isPresent()).map(CharacterDevice::element)
                .forEach(element -> element.child("source").ifPresent(XmlElement::remove));
    }

    private static void renew(NetworkInterface card) {
        card.element().child("mac").ifPresent(XmlElement::remove);
        card.element().child("target").ifPresent(XmlElement::remove);
    }

    /** Lets a disk be somewhere else. */
    static void move(Disk disk, Existing place) {
        disk.element().child("backingStore").ifPresent(XmlElement::remove);
        if (place.block()) {
            Optional<XmlElement> encryption = disk.element().find("source", "encryption").map(XmlElement::copy);
            disk.element().child("source").ifPresent(XmlElement::remove);
            disk.element().setAttribute("type", "block");
            disk.element().setValue("source/@dev", place.path());
            encryption.ifPresent(disk.element().ensure("source")::add);
        } else {
            disk.setFile(place.path());
        }
        if (disk.element().child("driver").isPresent()) {
            disk.element().setValue("driver/@type", place.format());
        }
    }
}
