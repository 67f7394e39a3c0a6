// Generated from the OpenAPI document of the API. `UPDATE_CLIENT=1 ./resync test api` writes it anew.

/** JSON Schemas of what the API takes as bodies, by name. */
export const requestSchemas = {
  "AcknowledgeProblem": {
    "default": {},
    "type": "object",
    "properties": {
      "note": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000
      },
      "keepEarlier": {
        "default": false,
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "AddIntentExamples": {
    "type": "object",
    "properties": {
      "examples": {
        "minItems": 1,
        "maxItems": 1000,
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "text": {
              "type": "string",
              "minLength": 1,
              "maxLength": 2000,
              "example": "me manda o boletim da madrugada"
            },
            "intent": {
              "type": "string",
              "enum": [
                "dependency_chain",
                "impact_analysis",
                "resource_conflict",
                "critical_jobs",
                "job_lineage",
                "documentation",
                "explanation",
                "troubleshooting",
                "error_lookup",
                "root_cause",
                "job_details",
                "wait_reason",
                "status_list",
                "workstation_status",
                "period_summary",
                "period_comparison",
                "failure_patterns",
                "greeting",
                "chitchat",
                "general"
              ]
            },
            "language": {
              "type": "string",
              "enum": [
                "pt",
                "en"
              ]
            },
            "wantsAction": {
              "type": "boolean"
            }
          },
          "required": [
            "text",
            "intent"
          ],
          "additionalProperties": false
        }
      },
      "force": {
        "default": false,
        "type": "boolean"
      }
    },
    "required": [
      "examples"
    ],
    "additionalProperties": false
  },
  "ChangeConnection": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100
      },
      "addresses": {
        "minItems": 1,
        "maxItems": 8,
        "type": "array",
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "authentication": {
        "oneOf": [
          {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "basic"
                ]
              },
              "user": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              },
              "password": {
                "type": "string",
                "minLength": 1,
                "maxLength": 4096
              }
            },
            "required": [
              "kind",
              "user"
            ],
            "additionalProperties": false
          },
          {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "bearer"
                ]
              },
              "token": {
                "type": "string",
                "minLength": 1,
                "maxLength": 4096
              }
            },
            "required": [
              "kind"
            ],
            "additionalProperties": false
          }
        ]
      },
      "tls": {
        "type": "object",
        "properties": {
          "caCertificate": {
            "nullable": true,
            "type": "string",
            "maxLength": 100000
          },
          "verify": {
            "type": "boolean"
          },
          "serverName": {
            "nullable": true,
            "type": "string",
            "minLength": 1,
            "maxLength": 253
          }
        },
        "additionalProperties": false
      },
      "pollingIntervalSeconds": {
        "nullable": true,
        "type": "integer",
        "minimum": 5,
        "maximum": 300
      },
      "requestsPerSecond": {
        "type": "number",
        "minimum": 0.1,
        "maximum": 1000
      },
      "pageSize": {
        "type": "integer",
        "minimum": 10,
        "maximum": 10000
      },
      "requestTimeoutMs": {
        "type": "integer",
        "minimum": 1000,
        "maximum": 300000
      },
      "paused": {
        "type": "boolean"
      },
      "allowActions": {
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "ChangeIntentThresholds": {
    "type": "object",
    "properties": {
      "dependency_chain": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "impact_analysis": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "resource_conflict": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "critical_jobs": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "job_lineage": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "documentation": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "explanation": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "troubleshooting": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "error_lookup": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "root_cause": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "job_details": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "wait_reason": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "status_list": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "workstation_status": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "period_summary": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "period_comparison": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "failure_patterns": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "greeting": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "chitchat": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "general": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "otherwise": {
        "nullable": true,
        "type": "number",
        "minimum": 0,
        "maximum": 1
      }
    },
    "additionalProperties": false
  },
  "ChangeMonitoringConfig": {
    "type": "object",
    "properties": {
      "polling_interval_seconds": {
        "type": "integer",
        "minimum": 5,
        "maximum": 300
      },
      "job_stuck_threshold_minutes": {
        "type": "integer",
        "minimum": 1,
        "maximum": 10080
      },
      "retention_days_full": {
        "type": "integer",
        "minimum": 1,
        "maximum": 90
      },
      "retention_days_summary": {
        "type": "integer",
        "minimum": 1,
        "maximum": 400
      },
      "alerts_enabled": {
        "type": "boolean"
      },
      "dashboard_theme": {
        "type": "string",
        "enum": [
          "auto",
          "light",
          "dark"
        ]
      },
      "browser_notifications": {
        "type": "boolean"
      },
      "sound_alerts": {
        "type": "boolean"
      },
      "dashboard_refresh_seconds": {
        "type": "integer",
        "minimum": 1,
        "maximum": 30
      }
    },
    "additionalProperties": false
  },
  "ChangePassword": {
    "type": "object",
    "properties": {
      "currentPassword": {
        "type": "string",
        "minLength": 1,
        "maxLength": 128
      },
      "newPassword": {
        "type": "string",
        "minLength": 12,
        "maxLength": 128
      }
    },
    "required": [
      "currentPassword",
      "newPassword"
    ],
    "additionalProperties": false
  },
  "ChangeUser": {
    "type": "object",
    "properties": {
      "role": {
        "type": "string",
        "enum": [
          "viewer",
          "operator",
          "admin"
        ]
      },
      "disabled": {
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "ChangeWebhook": {
    "type": "object",
    "properties": {
      "address": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000
      },
      "minimumSeverity": {
        "type": "string",
        "enum": [
          "warning",
          "error",
          "critical"
        ]
      },
      "enabled": {
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "ClassifyText": {
    "type": "object",
    "properties": {
      "text": {
        "type": "string",
        "maxLength": 20000,
        "example": "pq o FOLHA_PGTO não rodou?"
      }
    },
    "required": [
      "text"
    ],
    "additionalProperties": false
  },
  "ClassifyTexts": {
    "type": "object",
    "properties": {
      "texts": {
        "minItems": 1,
        "maxItems": 64,
        "type": "array",
        "items": {
          "type": "string",
          "maxLength": 20000
        }
      }
    },
    "required": [
      "texts"
    ],
    "additionalProperties": false
  },
  "CreateApiKey": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "role": {
        "type": "string",
        "enum": [
          "viewer",
          "operator",
          "admin"
        ]
      },
      "expiresAt": {
        "type": "string",
        "format": "date-time",
        "pattern": "^(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z))$"
      }
    },
    "required": [
      "name",
      "role"
    ],
    "additionalProperties": false
  },
  "CreateConnection": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100
      },
      "kind": {
        "type": "string",
        "enum": [
          "workload-automation-v2"
        ]
      },
      "addresses": {
        "minItems": 1,
        "maxItems": 8,
        "type": "array",
        "items": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "authentication": {
        "oneOf": [
          {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "basic"
                ]
              },
              "user": {
                "type": "string",
                "minLength": 1,
                "maxLength": 200
              },
              "password": {
                "type": "string",
                "minLength": 1,
                "maxLength": 4096
              }
            },
            "required": [
              "kind",
              "user",
              "password"
            ],
            "additionalProperties": false
          },
          {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "bearer"
                ]
              },
              "token": {
                "type": "string",
                "minLength": 1,
                "maxLength": 4096
              }
            },
            "required": [
              "kind",
              "token"
            ],
            "additionalProperties": false
          }
        ]
      },
      "tls": {
        "type": "object",
        "properties": {
          "caCertificate": {
            "nullable": true,
            "type": "string",
            "maxLength": 100000
          },
          "verify": {
            "type": "boolean"
          },
          "serverName": {
            "nullable": true,
            "type": "string",
            "minLength": 1,
            "maxLength": 253
          }
        },
        "additionalProperties": false
      },
      "pollingIntervalSeconds": {
        "nullable": true,
        "type": "integer",
        "minimum": 5,
        "maximum": 300
      },
      "requestsPerSecond": {
        "type": "number",
        "minimum": 0.1,
        "maximum": 1000
      },
      "pageSize": {
        "type": "integer",
        "minimum": 10,
        "maximum": 10000
      },
      "requestTimeoutMs": {
        "type": "integer",
        "minimum": 1000,
        "maximum": 300000
      },
      "paused": {
        "type": "boolean"
      },
      "allowActions": {
        "type": "boolean"
      }
    },
    "required": [
      "name",
      "addresses",
      "authentication"
    ],
    "additionalProperties": false
  },
  "CreateTenant": {
    "type": "object",
    "properties": {
      "slug": {
        "type": "string",
        "pattern": "^[a-z0-9][a-z0-9-]{0,62}$"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      }
    },
    "required": [
      "slug",
      "name"
    ],
    "additionalProperties": false
  },
  "CreateUser": {
    "type": "object",
    "properties": {
      "email": {
        "type": "string",
        "maxLength": 254,
        "format": "email",
        "pattern": "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$"
      },
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      },
      "role": {
        "type": "string",
        "enum": [
          "viewer",
          "operator",
          "admin"
        ]
      },
      "password": {
        "type": "string",
        "minLength": 12,
        "maxLength": 128
      }
    },
    "required": [
      "email",
      "name",
      "role"
    ],
    "additionalProperties": false
  },
  "CreateWebhook": {
    "type": "object",
    "properties": {
      "address": {
        "type": "string",
        "minLength": 1,
        "maxLength": 2000
      },
      "minimumSeverity": {
        "type": "string",
        "enum": [
          "warning",
          "error",
          "critical"
        ]
      },
      "enabled": {
        "type": "boolean"
      }
    },
    "required": [
      "address"
    ],
    "additionalProperties": false
  },
  "ImportFiles": {
    "type": "object",
    "properties": {
      "files": {
        "minItems": 1,
        "maxItems": 1000,
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "name": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500
            },
            "text": {
              "type": "string"
            }
          },
          "required": [
            "name",
            "text"
          ],
          "additionalProperties": false
        }
      },
      "strict": {
        "default": false,
        "type": "boolean"
      }
    },
    "required": [
      "files"
    ],
    "additionalProperties": false
  },
  "Login": {
    "type": "object",
    "properties": {
      "email": {
        "type": "string",
        "maxLength": 254,
        "format": "email",
        "pattern": "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$"
      },
      "password": {
        "type": "string",
        "minLength": 1,
        "maxLength": 128
      }
    },
    "required": [
      "email",
      "password"
    ],
    "additionalProperties": false
  },
  "PollNow": {
    "default": {},
    "type": "object",
    "properties": {
      "full": {
        "default": false,
        "type": "boolean"
      }
    },
    "additionalProperties": false
  },
  "PushPreferences": {
    "type": "object",
    "properties": {
      "enabled": {
        "type": "boolean"
      },
      "minimumSeverity": {
        "type": "string",
        "enum": [
          "error",
          "critical"
        ]
      },
      "categories": {
        "maxItems": 3,
        "type": "array",
        "items": {
          "type": "string",
          "enum": [
            "jobs",
            "workstations",
            "system"
          ]
        }
      },
      "quietHours": {
        "nullable": true,
        "type": "object",
        "properties": {
          "from": {
            "type": "string",
            "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
            "example": "22:00"
          },
          "to": {
            "type": "string",
            "pattern": "^([01]\\d|2[0-3]):[0-5]\\d$",
            "example": "06:30"
          },
          "timeZone": {
            "type": "string",
            "minLength": 1,
            "maxLength": 64,
            "example": "America/Sao_Paulo"
          }
        },
        "required": [
          "from",
          "to",
          "timeZone"
        ],
        "additionalProperties": false
      },
      "criticalInQuietHours": {
        "type": "boolean"
      }
    },
    "required": [
      "enabled",
      "minimumSeverity",
      "categories",
      "quietHours",
      "criticalInQuietHours"
    ],
    "additionalProperties": false
  },
  "RefreshLogin": {
    "type": "object",
    "properties": {
      "refreshToken": {
        "type": "string",
        "minLength": 1,
        "maxLength": 128
      }
    },
    "required": [
      "refreshToken"
    ],
    "additionalProperties": false
  },
  "RemoveIntentExamples": {
    "type": "object",
    "properties": {
      "ids": {
        "minItems": 1,
        "maxItems": 1000,
        "type": "array",
        "items": {
          "type": "string",
          "format": "uuid",
          "pattern": "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$"
        }
      }
    },
    "required": [
      "ids"
    ],
    "additionalProperties": false
  },
  "RenameTenant": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string",
        "minLength": 1,
        "maxLength": 200
      }
    },
    "required": [
      "name"
    ],
    "additionalProperties": false
  },
  "ScheduleNote": {
    "default": {},
    "type": "object",
    "properties": {
      "note": {
        "type": "string",
        "minLength": 1,
        "maxLength": 500
      }
    },
    "additionalProperties": false
  },
  "SealedPayloads": {
    "type": "object",
    "properties": {
      "payloads": {
        "maxItems": 1000,
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "metadata": {
              "nullable": true,
              "type": "object",
              "additionalProperties": {
                "type": "string",
                "maxLength": 4096,
                "format": "base64",
                "contentEncoding": "base64",
                "pattern": "^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$"
              }
            },
            "data": {
              "nullable": true,
              "type": "string",
              "format": "base64",
              "contentEncoding": "base64",
              "pattern": "^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$"
            }
          }
        }
      }
    },
    "required": [
      "payloads"
    ]
  },
  "SubscribeBrowser": {
    "type": "object",
    "properties": {
      "subscription": {
        "type": "object",
        "properties": {
          "endpoint": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000
          },
          "expirationTime": {
            "nullable": true,
            "type": "number"
          },
          "keys": {
            "type": "object",
            "properties": {
              "p256dh": {
                "type": "string",
                "maxLength": 100,
                "pattern": "^[A-Za-z0-9_-]+$"
              },
              "auth": {
                "type": "string",
                "maxLength": 40,
                "pattern": "^[A-Za-z0-9_-]+$"
              }
            },
            "required": [
              "p256dh",
              "auth"
            ],
            "additionalProperties": false
          }
        },
        "required": [
          "endpoint",
          "keys"
        ],
        "additionalProperties": false
      },
      "label": {
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        "example": "Chrome, Android"
      },
      "language": {
        "type": "string",
        "enum": [
          "pt",
          "en"
        ]
      }
    },
    "required": [
      "subscription",
      "label",
      "language"
    ],
    "additionalProperties": false
  }
};
