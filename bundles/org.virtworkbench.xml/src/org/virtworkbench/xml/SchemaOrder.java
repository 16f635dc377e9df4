/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.xml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which libvirt writes the children of its elements. Its schemas allow most of them in any order; new
 * elements go where libvirt itself would put them.
 */
final class SchemaOrder {

    private static final SchemaOrder NONE = new SchemaOrder("");

    private static final SchemaOrder DOMAIN = new SchemaOrder("""
			domain: name uuid genid title description metadata maxMemory memory currentMemory blkiotune memtune \
			memoryBacking vcpu vcpus iothreads iothreadids defaultiothread cputune numatune resource throttlegroups sysinfo \
			bootloader bootloader_args os idmap features cpu clock on_poweroff on_reboot on_crash on_lockfailure pm \
			perf devices seclabel keywrap launchSecurity
			domain/os: type firmware init initarg initenv initdir inituser initgroup loader nvram varstore kernel \
			initrd cmdline dtb shim root acpi boot bootmenu bios smbios
			domain/cpu: model vendor topology cache maxphysaddr feature numa
			domain/clock: timer
			domain/features: pae acpi apic viridian privnet hyperv kvm xen pvspinlock pmu vmport smm gic hap hpt \
			vmcoreinfo htm nested-hv capabilities msrs ccf-assist cfpc sbbc ibs tcg async-teardown ras ps2 aia
			domain/memoryBacking: hugepages nosharepages locked source access allocation discard
			domain/cputune: shares period quota global_period global_quota emulator_period emulator_quota \
			iothread_period iothread_quota vcpupin emulatorpin iothreadpin vcpusched emulatorsched iothreadsched \
			cachetune memorytune
			domain/numatune: memory memnode
			domain/pm: suspend-to-mem suspend-to-disk
			domain/devices: emulator disk controller lease filesystem interface smartcard serial parallel console \
			channel input tpm graphics sound audio video hostdev redirdev redirfilter hub watchdog memballoon rng \
			nvram panic shmem memory iommu vsock crypto pstore
			disk: driver auth source backingStore backenddomain geometry blockio mirror target iotune throttlefilters \
			readonly shareable transient serial wwn vendor product encryption boot alias acpi address
			disk/driver: iothreads metadata_cache statistics
			disk/source: host snapshot config auth encryption reservations initiator address slices ssl cookies \
			readahead timeout reconnect identity knownHosts
			disk/iotune: total_bytes_sec read_bytes_sec write_bytes_sec total_iops_sec read_iops_sec write_iops_sec
			interface: mac source virtualport vlan bandwidth ip route script downscript backenddomain target guest \
			model driver backend filterref portForward teaming link mtu coalesce port tune boot rom alias acpi address
			interface/bandwidth: inbound outbound
			controller: driver master target model boot alias acpi address
			filesystem: driver binary source target readonly space_hard_limit space_soft_limit boot alias address
			serial: source protocol target log alias address
			parallel: source protocol target log alias address
			console: source protocol target log alias address
			channel: source protocol target log alias address
			input: driver source alias address
			tpm: backend alias address
			tpm/backend: source profile encryption active_pcr_banks device
			graphics: listen channel image gl jpeg zlib playback streaming clipboard mouse filetransfer audio
			sound: codec driver audio alias address
			video: driver model alias address
			video/model: acceleration resolution
			hostdev: driver source teaming readonly shareable boot rom alias acpi address
			hostdev/source: address vendor product adapter
			redirdev: source protocol boot alias address
			watchdog: alias acpi address
			memballoon: stats driver alias acpi address
			rng: rate backend driver alias acpi address
			panic: alias address
			shmem: model size server msi alias address
			memory: source target alias address
			vsock: cid driver alias address
			seclabel: label imagelabel baselabel
			""");

    private static final SchemaOrder NETWORK = new SchemaOrder("""
			network: name uuid title description metadata forward bridge mtu mac domain dns vlan bandwidth port \
			virtualport portgroup ip route
			forward: driver nat pf address interface
			nat: address port
			dns: forwarder txt host srv
			ip: tftp dhcp
			dhcp: range host bootp
			portgroup: vlan virtualport bandwidth
			bandwidth: inbound outbound
			""");

    private static final SchemaOrder POOL = new SchemaOrder("""
			pool: name uuid capacity allocation available features source target refresh
			source: host device dir path adapter name initiator auth vendor product format protocol
			target: path permissions
			permissions: mode owner group label
			""");

    private static final SchemaOrder VOLUME = new SchemaOrder("""
			volume: name key source capacity allocation physical target backingStore
			target: path format permissions timestamps compat clusterSize encryption nocow features
			backingStore: path format permissions timestamps
			permissions: mode owner group label
			timestamps: atime mtime ctime btime
			""");

    private static final SchemaOrder SNAPSHOT = new SchemaOrder("""
			domainsnapshot: name description state parent creationTime memory disks domain inactiveDomain active cookie
			disk: driver source
			""");

    private final Map<String, List<String>> children = new HashMap<>();

    private SchemaOrder(String table) {
        table.lines().forEach(line -> {
            int colon = line.indexOf(':');
            children.put(line.substring(0, colon), Arrays.asList(line.substring(colon + 1).trim().split(" +")));
        });
    }

    /** The table for the document that an element belongs to, found by the nearest element around it that begins one. */
    static SchemaOrder of(XmlElement element) {
        for (XmlElement around = element; around != null; around = around.parentOrNull()) {
            switch (around.localName()) {
                case "domain", "inactiveDomain", "devices":
                    return DOMAIN;
                case "network":
                    return NETWORK;
                case "pool":
                    return POOL;
                case "volume":
                    return VOLUME;
                case "domainsnapshot":
                    return SNAPSHOT;
                case "metadata":
                    return NONE;
                default:
                    break;
            }
            if (around.parentOrNull() == null) {
                return DOMAIN;
            }
        }
        return NONE;
    }

    /** How many of the siblings stand before a new child. */
    int position(XmlElement parent, List<XmlElement> siblings, XmlElement child) {
        List<String> order = order(parent);
        int rank = rank(order, parent, child);
        if (rank < 0) {
            return siblings.size();
        }
        int firstAfter = -1;
        int lastBefore = -1;
        for (int i = 0; i < siblings.size(); i++) {
            int other = rank(order, parent, siblings.get(i));
            if (other > rank && firstAfter < 0) {
                firstAfter = i;
            } else if (other >= 0 && other <= rank) {
                lastBefore = i;
            }
        }
        if (lastBefore >= 0) {
            return lastBefore + 1;
        }
        return firstAfter >= 0 ? firstAfter : siblings.size();
    }

    private List<String> order(XmlElement parent) {
        String path = parent.localName();
        List<String> found = children.get(path);
        XmlElement around = parent.parentOrNull();
        // the longest path that the table knows counts
        for (int i = 0; i < 2 && around != null; i++, around = around.parentOrNull()) {
            path = around.localName() + '/' + path;
            found = children.getOrDefault(path, found);
        }
        // a part of a guest that stands alone
        return found != null ? found : children.getOrDefault("domain/" + path, List.of());
    }

    private static int rank(List<String> order, XmlElement parent, XmlElement child) {
        return child.namespace().equals(parent.namespace()) ? order.indexOf(child.localName()) : -1;
    }
}
