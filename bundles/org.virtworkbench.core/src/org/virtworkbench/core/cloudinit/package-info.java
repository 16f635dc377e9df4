/** Disks from which cloud images learn, at their first boot, who may log in and how they are set up (cloud-init's data source NoCloud). */
package org.virtworkbench.core.cloudinit;
