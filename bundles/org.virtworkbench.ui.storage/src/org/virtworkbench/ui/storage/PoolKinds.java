package org.virtworkbench.ui.storage;

import org.eclipse.osgi.util.NLS;
import org.virtworkbench.core.storage.PoolType;

/** Types of pools in a person's words. */
final class PoolKinds {

    private PoolKinds() {
    }

    /** {@return whether volumes are image files, which have formats} */
    static boolean holdsFiles(String type) {
        return PoolType.of(type).filter(known -> switch (known) {
            case DIR, FS, NETFS, GLUSTER -> true;
            default -> false;
        }).isPresent();
    }

    /** {@return a type in words, and libvirt's word for it} */
    static String text(PoolType type) {
        return NLS.bind(Messages.Kind_text, switch (type) {
            case DIR -> Messages.Kind_dir;
            case FS -> Messages.Kind_fs;
            case NETFS -> Messages.Kind_netfs;
            case LOGICAL -> Messages.Kind_logical;
            case DISK -> Messages.Kind_disk;
            case ISCSI -> Messages.Kind_iscsi;
            case ISCSI_DIRECT -> Messages.Kind_iscsiDirect;
            case SCSI -> Messages.Kind_scsi;
            case MPATH -> Messages.Kind_mpath;
            case GLUSTER -> Messages.Kind_gluster;
            case RBD -> Messages.Kind_rbd;
            case ZFS -> Messages.Kind_zfs;
        }, type.id());
    }
}
