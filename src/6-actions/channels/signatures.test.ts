import { expect, it } from 'vitest';
import { secretOf } from '#platform/secret';
import { aliyunSignature } from './aliyun-signature.ts';
import { awsAuthorization } from './aws-signature.ts';

/** Amazon's own test suite for Signature Version 4: key, scope, requests and signatures as published. */
const AWS = {
  key: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: secretOf('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY') },
  scope: { region: 'us-east-1', service: 'service' },
  headers: { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' },
};
it.each([
  ['get-vanilla', 'GET', {}, '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  ['post-vanilla', 'POST', {}, '', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    'post-x-www-form-urlencoded',
    'POST',
    { 'content-type': 'application/x-www-form-urlencoded' },
    'Param1=value1',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('signs %s as Amazon does', (_name, method, more, body, signature) => {
  const headers = { ...AWS.headers, ...more };
  const signed = Object.keys(headers).sort().join(';');
  expect(awsAuthorization({ method, path: '/', headers, body }, AWS.scope, AWS.key)).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${signed}, Signature=${signature}`,
  );
});

/** The example of the SMS API's page on signing, and the one of the RPC page that other products share. */
it('signs as the two published examples of Aliyun', () => {
  const common = { Format: 'XML', SignatureMethod: 'HMAC-SHA1', SignatureVersion: '1.0' };
  const sms = {
    ...common,
    AccessKeyId: 'testId',
    Timestamp: '2017-07-12T02:42:19Z',
    SignatureNonce: '45e25e9b-0a6f-4070-8c85-2956eda1b466',
    Action: 'SendSms',
    Version: '2017-05-25',
    RegionId: 'cn-hangzhou',
    PhoneNumbers: '15300000001',
    SignName: '阿里云短信测试专用',
    TemplateParam: '{"customer":"test"}',
    TemplateCode: 'SMS_71390007',
    OutId: '123',
  };
  expect(aliyunSignature('GET', sms, secretOf('testSecret'))).toBe('zJDF+Lrzhj/ThnlvIToysFRq6t4=');
  const regions = {
    ...common,
    AccessKeyId: 'testid',
    Timestamp: '2016-02-23T12:46:24Z',
    SignatureNonce: '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf',
    Action: 'DescribeRegions',
    Version: '2014-05-26',
  };
  expect(aliyunSignature('GET', regions, secretOf('testsecret'))).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
});
