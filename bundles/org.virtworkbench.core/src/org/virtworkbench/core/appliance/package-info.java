/** Virtual appliances: OVF descriptors with their disks (DMTF DSP0243), packed as OVA or side by side. */
package org.virtworkbench.core.appliance;
