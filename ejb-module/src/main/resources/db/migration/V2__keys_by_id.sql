-- Entities know a monitor's state by the monitor's id alone; without this key they read the states of all tenants.
ALTER TABLE monitor_state ADD UNIQUE KEY monitor_state_id (monitor_id);

-- Whoever locks its own leases must not wait for those of a node that vanished in the middle of a transaction.
ALTER TABLE shard_lease ADD KEY shard_lease_node (node_id);
