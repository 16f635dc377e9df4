/** What libvirt's failures mean to a person. */
package org.virtworkbench.libvirt.internal.error;
