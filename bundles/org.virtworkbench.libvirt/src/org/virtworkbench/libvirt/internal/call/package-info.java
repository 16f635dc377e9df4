/** Every call to libvirt goes through here: limited, measured, its failure read at once. */
package org.virtworkbench.libvirt.internal.call;
