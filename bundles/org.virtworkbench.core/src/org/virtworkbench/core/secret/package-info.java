/** Secrets that hosts keep: passphrases of volumes, keys of Ceph, passwords of iSCSI. */
package org.virtworkbench.core.secret;
