\set product random(1, :products)
\set key random(1, 1000000000000000)
select (movement).id, (movement).value, replayed from move_stock(:company::uuid, :caller::uuid, '127.0.0.1', :key::text || '-' || :client_id, sha256('bench'), uuidv7(), uuidv7(), uuidv7(), '0123456789abcdef0123456789abcdef', '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01', ('00000000-0000-7000-8000-' || lpad(:product::text, 12, '0'))::uuid, null, 'ISSUE', -1, null, null);
