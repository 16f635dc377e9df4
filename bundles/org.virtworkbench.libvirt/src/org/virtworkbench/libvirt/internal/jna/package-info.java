/** The C functions of libvirt that are called directly, and how their memory is read. */
package org.virtworkbench.libvirt.internal.jna;
