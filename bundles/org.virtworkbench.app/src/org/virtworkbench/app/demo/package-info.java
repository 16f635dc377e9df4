/** The demo host: libvirt's own test driver with a description that comes with the product. */
package org.virtworkbench.app.demo;
