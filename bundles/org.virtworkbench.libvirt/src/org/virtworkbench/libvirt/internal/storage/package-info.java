/** Calls about storage pools and volumes. */
package org.virtworkbench.libvirt.internal.storage;
