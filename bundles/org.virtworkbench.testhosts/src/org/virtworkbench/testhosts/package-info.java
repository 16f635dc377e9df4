/**
 * Real libvirt hosts for tests: a daemon with its QEMU driver for each, in namespaces of its own, started by the scripts
 * in {@code releng/testhosts}. For tests only, no part of the product.
 */
package org.virtworkbench.testhosts;
