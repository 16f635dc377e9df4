/** Calls about secrets. */
package org.virtworkbench.libvirt.internal.secret;
