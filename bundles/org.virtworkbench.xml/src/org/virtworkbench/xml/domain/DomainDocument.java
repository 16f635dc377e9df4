/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.virtworkbench.xml.LibvirtDocument;
import org.virtworkbench.xml.ScaledSize;
import org.virtworkbench.xml.Values;
import org.virtworkbench.xml.XmlDocument;
import org.virtworkbench.xml.XmlElement;
import org.virtworkbench.xml.XmlSyntaxException;

/**
 * The XML of a guest, as {@code virDomainGetXMLDesc} returns it and {@code virDomainDefineXML} takes it. Passwords are in
 * it only when it was read with {@code VIR_DOMAIN_XML_SECURE}; defining it again without them drops them.
 */
public final class DomainDocument extends LibvirtDocument {

    /** The namespace in which libosinfo notes the operating system. */
    public static final String OSINFO_NAMESPACE = "http://libosinfo.org/xmlns/libvirt/domain/1.0";

    private static final String METADATA = "metadata";
    private static final String MEMORY = "memory";
    private static final String CURRENT_MEMORY = "currentMemory";

    /** @throws XmlSyntaxException when the root element is not {@code <domain>} */
    public DomainDocument(XmlDocument document) throws XmlSyntaxException {
        super(document, "domain");
    }

    /** @throws XmlSyntaxException when the text is not a well-formed domain document */
    public static DomainDocument parse(String xml) throws XmlSyntaxException {
        return new DomainDocument(XmlDocument.parse(xml));
    }

    /** A draft of its own with the same content. */
    public DomainDocument copy() {
        try {
            return new DomainDocument(document().copy());
        } catch (XmlSyntaxException e) {
            throw new IllegalStateException("a domain document without <domain>", e);
        }
    }

    /** The hypervisor: "kvm", "qemu", "test", "xen". */
    public Optional<String> type() {
        return root().attribute("type");
    }

    /** The number that libvirt gives a running guest; empty when it is not running. */
    public Optional<Integer> id() {
        return Values.integer(root().attribute("id")).filter(id -> id >= 0);
    }

    /** The short text that libvirt keeps beside the name. */
    public Optional<String> title() {
        return root().value("title");
    }

    /** Sets or removes the title; libvirt refuses line ends in it. */
    public void setTitle(Optional<String> title) {
        root().setValue("title", title);
    }

    /** The long text. */
    public Optional<String> description() {
        return root().value("description");
    }

    /** Sets or removes the description. */
    public void setDescription(Optional<String> description) {
        root().setValue("description", description);
    }

    // memory and processors

    /** Memory at boot, in bytes. */
    public Optional<Long> memory() {
        return size(MEMORY);
    }

    /** Sets the memory at boot, in bytes; the current memory is lowered when it was more. */
    public void setMemory(long bytes) {
        ScaledSize.setBytes(root().ensure(MEMORY), bytes, ScaledSize.KIB);
        if (size(CURRENT_MEMORY).filter(current -> current > bytes).isPresent()) {
            setCurrentMemory(bytes);
        }
    }

    /** Sets the memory that the balloon leaves to the guest, in bytes. */
    public void setCurrentMemory(long bytes) {
        ScaledSize.setBytes(root().ensure(CURRENT_MEMORY), bytes, ScaledSize.KIB);
    }

    /** Memory up to which modules can be plugged in, in bytes. */
    public Optional<Long> maxMemory() {
        return size("maxMemory");
    }

    private Optional<Long> size(String name) {
        return root().child(name).flatMap(element -> ScaledSize.bytes(element, ScaledSize.KIB));
    }

    /** The highest number of virtual processors; 1 when the document does not say. */
    public int maxVcpus() {
        return Values.integer(root().value("vcpu")).orElse(1);
    }

    /** The number of virtual processors at boot. */
    public int vcpus() {
        return Values.integer(root().value("vcpu/@current")).orElseGet(this::maxVcpus);
    }

    /** Sets the numbers of virtual processors. */
    public void setVcpus(int current, int maximum) {
        root().setValue("vcpu", Integer.toString(maximum));
        if (vcpus() != current) {
            root().setValue("vcpu/@current", current == maximum ? Optional.empty() : Optional.of(Integer.toString(current)));
        }
    }

    /** What {@code <os>} says. */
    public Optional<BootSettings> boot() {
        return root().child("os").map(BootSettings::new);
    }

    /** What {@code <cpu>} says. */
    public Optional<CpuSettings> cpu() {
        return root().child("cpu").map(CpuSettings::new);
    }

    /** What {@code <cpu>} says; the element is created when it is missing. */
    public CpuSettings ensureCpu() {
        return new CpuSettings(root().ensure("cpu"));
    }

    // metadata

    /** An element of the metadata by its namespace; a guest has at most one of each. */
    public Optional<XmlElement> metadata(String namespace) {
        return root().child(METADATA).flatMap(
                metadata -> metadata.elements().stream().filter(element -> element.namespace().equals(namespace)).findFirst());
    }

    /** Removes an element of the metadata, and the metadata when nothing else is in it. */
    public void removeMetadata(String namespace) {
        metadata(namespace).ifPresent(XmlElement::remove);
        root().child(METADATA).filter(metadata -> metadata.nodes().isEmpty()).ifPresent(XmlElement::remove);
    }

    /** What Virt Workbench keeps with the guest. */
    public GuestMetadata guestMetadata() {
        return metadata(GuestMetadata.NAMESPACE).map(GuestMetadata::of).orElse(GuestMetadata.EMPTY);
    }

    /** Sets what Virt Workbench keeps with the guest. */
    public void setGuestMetadata(GuestMetadata guest) {
        if (guest.isEmpty()) {
            removeMetadata(GuestMetadata.NAMESPACE);
            return;
        }
        guest.writeTo(metadata(GuestMetadata.NAMESPACE).orElseGet(this::addGuestMetadata));
    }

    /** The operating system by libosinfo's identifier: "http://fedoraproject.org/fedora/38". */
    public Optional<String> osInfoId() {
        return metadata(OSINFO_NAMESPACE).flatMap(info -> info.value("os/@id"));
    }

    /** Notes the operating system by libosinfo's identifier, or forgets it. */
    public void setOsInfoId(Optional<String> id) {
        if (id.isEmpty()) {
            removeMetadata(OSINFO_NAMESPACE);
            return;
        }
        XmlElement info = metadata(OSINFO_NAMESPACE)
                .orElseGet(() -> root().ensure(METADATA).add("libosinfo", OSINFO_NAMESPACE, "libosinfo"));
        info.ensure("os").setAttribute("id", id.get());
    }

    /** Whether a system is being installed in the guest, so that the medium that it is installed from goes when that is done. */
    public boolean isInstalling() {
        return metadata(GuestMetadata.NAMESPACE).flatMap(element -> element.child(GuestMetadata.INSTALLING)).isPresent();
    }

    /** Notes or forgets that a system is being installed in the guest. */
    public void setInstalling(boolean installing) {
        if (installing) {
            metadata(GuestMetadata.NAMESPACE).orElseGet(this::addGuestMetadata).ensure(GuestMetadata.INSTALLING);
            return;
        }
        removeOwn(GuestMetadata.INSTALLING);
    }

    /** Forgets that other guests are made from it. */
    public void removeTemplate() {
        removeOwn(GuestMetadata.TEMPLATE);
    }

    private void removeOwn(String mark) {
        metadata(GuestMetadata.NAMESPACE).ifPresent(element -> {
            element.child(mark).ifPresent(XmlElement::remove);
            if (element.elements().isEmpty()) {
                removeMetadata(GuestMetadata.NAMESPACE);
            }
        });
    }

    private XmlElement addGuestMetadata() {
        return root().ensure(METADATA).add(GuestMetadata.PREFIX, GuestMetadata.NAMESPACE, GuestMetadata.ELEMENT);
    }

    // devices

    /** The path of the hypervisor's program at the host. */
    public Optional<String> emulator() {
        return root().value("devices/emulator");
    }

    /** All devices in their order. */
    public List<Device> devices() {
        return root().child("devices").stream().flatMap(devices -> devices.elements().stream())
                .filter(element -> !element.localName().equals("emulator")).map(Device::of).toList();
    }

    /** The devices of one kind in their order, by the name of their elements. */
    public List<Device> devices(String kind) {
        return views(kind, Device::of);
    }

    /** The disks, CD-ROM and floppy drives. */
    public List<Disk> disks() {
        return views("disk", Disk::new);
    }

    /** The disk of that name at the guest. */
    public Optional<Disk> disk(String target) {
        return disks().stream().filter(disk -> disk.target().equals(Optional.of(target))).findFirst();
    }

    /** The network cards. */
    public List<NetworkInterface> interfaces() {
        return views("interface", NetworkInterface::new);
    }

    /** The graphical consoles. */
    public List<Graphics> graphics() {
        return views("graphics", Graphics::new);
    }

    /** The channels, such as that of the guest agent. */
    public List<CharacterDevice> channels() {
        return views("channel", CharacterDevice::new);
    }

    /** The serial ports. */
    public List<CharacterDevice> serials() {
        return views("serial", CharacterDevice::new);
    }

    /** The text consoles; libvirt shows the first serial port here once more. */
    public List<CharacterDevice> consoles() {
        return views("console", CharacterDevice::new);
    }

    /** The devices of the host that the guest has. */
    public List<HostDevice> hostDevices() {
        return views("hostdev", HostDevice::new);
    }

    /** The folders of the host that the guest can mount. */
    public List<Filesystem> filesystems() {
        return views("filesystem", Filesystem::new);
    }

    /** The controllers. */
    public List<Controller> controllers() {
        return views("controller", Controller::new);
    }

    /** The video cards. */
    public List<Video> videos() {
        return views("video", Video::new);
    }

    /** The trusted platform module. */
    public Optional<Tpm> tpm() {
        return views("tpm", Tpm::new).stream().findFirst();
    }

    /** Adds a device at the end of its kind. */
    public Device addDevice(XmlElement device) {
        root().ensure("devices").add(device);
        return Device.of(device);
    }

    private <T> List<T> views(String kind, Function<XmlElement, T> view) {
        List<T> found = new ArrayList<>();
        root().child("devices").ifPresent(devices -> devices.elements(kind).forEach(element -> found.add(view.apply(element))));
        return found;
    }
}
